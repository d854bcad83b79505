package dev.casty.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Looks for lost wake-ups: many short rounds in which tasks resubmit themselves, wait, compute and yield by chance, and
 * which begin when the pool has come to rest, so that every round goes through falling asleep and waking up. A task that
 * nobody runs ends the round's patience. {@code -Dcasty.stress.seconds} makes it longer, {@code -Dcasty.stress.seed}
 * repeats one.
 */
@Timeout(600)
class WorkerPoolStressTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("casty.stress.seconds", 4));
    private static final long SEED = Long.getLong("casty.stress.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void noTaskIsForgottenWhateverTasksDo() throws InterruptedException {
        var random = new SplittableRandom(SEED);
        var pool = new WorkerPool("stress", 2);
        long end = System.nanoTime() + TIME.toNanos();
        long steps = 0;
        int rounds = 0;
        try {
            for (; System.nanoTime() < end; rounds++) {
                var round = new Round(pool, random.split());
                round.begin();
                steps += round.await(rounds);
                if (random.nextInt(4) == 0) {
                    LockSupport.parkNanos(random.nextInt(3_000_000)); // the workers fall asleep, or are about to
                }
            }
        } finally {
            pool.shutdown();
        }
        System.out.printf("seed %d: %,d rounds, %,d steps%n", SEED, rounds, steps);
    }

    /** Some tasks with some steps each. */
    private static final class Round {
        private final WorkerPool pool;
        private final SplittableRandom random;
        private final int tasks;
        private final CountDownLatch done;
        private final AtomicLong steps = new AtomicLong();

        Round(WorkerPool pool, SplittableRandom random) {
            this.pool = pool;
            this.random = random;
            tasks = 1 + random.nextInt(1 << random.nextInt(8));
            done = new CountDownLatch(tasks);
        }

        void begin() {
            for (int i = 0; i < tasks; i++) {
                pool.execute(new Wanderer(this, random.split(), 1 + random.nextInt(20)));
                if (random.nextInt(8) == 0) {
                    LockSupport.parkNanos(random.nextInt(100_000));
                }
            }
        }

        long await(int number) throws InterruptedException {
            assertThat(done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .as("seed %d, round %d: %d of %d tasks are forgotten", SEED, number, done.getCount(), tasks)
                    .isTrue();
            return steps.get();
        }
    }

    /** A task with steps to go; like an actor it is never submitted twice at a time. */
    private static final class Wanderer implements Task {
        private final Round round;
        private final SplittableRandom random;
        private final AtomicInteger running = new AtomicInteger();
        private int left;

        Wanderer(Round round, SplittableRandom random, int steps) {
            this.round = round;
            this.random = random;
            left = steps;
        }

        @Override
        public void run() {
            if (running.getAndIncrement() != 0) {
                throw new AssertionError("two at a time");
            }
            round.steps.incrementAndGet();
            act();
            running.decrementAndGet();
            if (--left <= 0) {
                round.done.countDown();
            } else {
                resubmit();
            }
        }

        private void act() {
            switch (random.nextInt(20)) {
                case 0 -> round.pool.park(random.nextInt(200_000));
                case 1 -> LockSupport.parkNanos(random.nextInt(100_000));
                case 2 -> LockSupport.parkNanos(1_000_000 + random.nextInt(2_000_000)); // long enough to be seen
                case 3 -> Thread.yield();
                case 4 -> compute(random.nextInt(50_000));
                case 5 -> compute(random.nextInt(20) == 0 ? 3_000_000 : 0);
                default -> {}
            }
        }

        private static void compute(int nanos) {
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        private void resubmit() {
            switch (random.nextInt(8)) {
                case 0 -> Thread.ofVirtual().start(() -> round.pool.execute(this));
                case 1 ->
                    Thread.ofVirtual().start(() -> {
                        LockSupport.parkNanos(random.nextInt(100_000));
                        round.pool.execute(this);
                    });
                case 2, 3, 4 -> round.pool.executeLater(this);
                default -> round.pool.execute(this);
            }
        }
    }
}
