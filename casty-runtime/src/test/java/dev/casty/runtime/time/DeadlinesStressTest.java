package dev.casty.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casty.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads that add while one sweeps, as fast as it can: so that sweeping ends and begins all the time. */
class DeadlinesStressTest {
    private static final int ADDERS = 3;
    private static final int PER_ADDER = Integer.getInteger("casty.stress.messages", 100_000);

    private final HastyScheduler scheduler = new HastyScheduler();
    private final Deadlines deadlines = new Deadlines(scheduler.now::get, scheduler);
    private final Thread sweeper = new Thread(scheduler, "sweeper");

    @BeforeEach
    void start() {
        sweeper.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        sweeper.interrupt();
        sweeper.join();
    }

    @Test
    void nothingThatIsAddedWhileOthersAreSweptIsLostAndNothingSettledExpires() throws InterruptedException {
        var adders = new ArrayList<Adder>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < ADDERS; i++) {
            var adder = new Adder(deadlines);
            adders.add(adder);
            threads.add(Thread.ofPlatform().start(adder));
        }
        for (var thread : threads) {
            thread.join();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        adders.stream().flatMap(adder -> adder.kept.stream()).allMatch(Once::hasExpired));
        await().atMost(Duration.ofSeconds(20)).until(scheduler::isIdle);
        assertThat(adders).allSatisfy(adder -> {
            assertThat(adder.kept).allMatch(once -> once.expirations.get() == 1);
            assertThat(adder.settled).allMatch(once -> once.expirations.get() == 0);
        });
    }

    /** Adds as many that expire at once, or after some sweeps, as such that it settles. */
    private static final class Adder implements Runnable {
        private final Deadlines deadlines;
        private final List<Once> kept = new ArrayList<>();
        private final List<Once> settled = new ArrayList<>();

        Adder(Deadlines deadlines) {
            this.deadlines = deadlines;
        }

        @Override
        public void run() {
            for (int i = 0; i < PER_ADDER / 2; i++) {
                var expires = new Once(Duration.ofMillis(i % 3 * 15));
                deadlines.add(expires);
                kept.add(expires);
                var ends = new Once(Duration.ofDays(10_000));
                deadlines.add(ends);
                ends.settle();
                settled.add(ends);
                if (i % 1_000 == 0) {
                    Thread.yield();
                }
            }
        }
    }

    private static final class Once implements Expiring {
        private final long nanos;
        private final AtomicInteger expirations = new AtomicInteger();
        private Place place = index -> {};
        private int index;

        Once(Duration life) {
            nanos = life.toNanos();
        }

        void settle() {
            place.leave(index);
        }

        boolean hasExpired() {
            return expirations.get() > 0;
        }

        @Override
        public long nanosToExpire() {
            return nanos;
        }

        @Override
        public void keptAt(Place kept, int at) {
            place = kept;
            index = at;
        }

        @Override
        public void expire() {
            expirations.incrementAndGet();
        }
    }

    /** A thread for which all time passes at once. */
    private static final class HastyScheduler implements Scheduler, Runnable {
        private final AtomicLong now = new AtomicLong();
        private final AtomicInteger unfinished = new AtomicInteger();
        private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

        @Override
        public Cancellable schedule(long delayNanos, Runnable task) {
            unfinished.incrementAndGet();
            tasks.add(() -> {
                now.addAndGet(delayNanos);
                task.run();
                unfinished.decrementAndGet();
            });
            return () -> {
                throw new UnsupportedOperationException();
            };
        }

        boolean isIdle() {
            return unfinished.get() == 0;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    tasks.take().run();
                }
            } catch (InterruptedException end) {
                // The test is over.
            }
        }

        @Override
        public void shutdown() {}
    }
}
