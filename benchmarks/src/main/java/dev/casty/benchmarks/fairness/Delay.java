package dev.casty.benchmarks.fairness;

import dev.casty.AskTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** What has to wait while all workers are busy. A sample is taken by a platform thread, which needs no worker. */
enum Delay {
    /** What the operating system makes a thread wait when all cores are busy: a part of all the others. */
    PLATFORM_SLEEP("for comparison: a platform thread after `Thread.sleep`", false) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) throws InterruptedException {
            var time = someTime(random);
            long due = System.nanoTime() + time.toNanos();
            Thread.sleep(time);
            return CompletableFuture.completedFuture(System.nanoTime() - due);
        }
    },
    /** A handler's sleep ends; until it goes on. */
    SLEEP("handler after `Thread.sleep`", true) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            var delay = new CompletableFuture<Long>();
            prober.send(new Prober.Sleep(someTime(random), delay));
            return delay;
        }
    },
    /** A platform thread opens what a handler waits for; until it goes on. */
    WAKE("handler after a platform thread's `countDown`", true) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) throws InterruptedException {
            var gate = new Gate();
            var delay = new CompletableFuture<Long>();
            prober.send(new Prober.Wait(gate, delay));
            if (gate.awaitThatSomebodyWaits(PATIENCE)) {
                Thread.sleep(someTime(random));
                gate.open();
            }
            return delay;
        }
    },
    /** A timer is due; until its message is handled. */
    TIMER("timer beyond its delay", true) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            var delay = new CompletableFuture<Long>();
            prober.send(new Prober.Arm(someTime(random), delay));
            return delay;
        }
    },
    /** The user starts a virtual thread; until it runs. */
    VIRTUAL_START("virtual thread of the user's from `start` until it runs", false) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            var delay = new CompletableFuture<Long>();
            long begin = System.nanoTime();
            Thread.ofVirtual().start(() -> delay.complete(System.nanoTime() - begin));
            return delay;
        }
    },
    /** A virtual thread of the user's yields; until it goes on. */
    VIRTUAL_YIELD("virtual thread of the user's in `Thread.yield`", false) {
        @Override
        @SuppressWarnings("ThreadPriorityCheck") // this is what is measured
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            var delay = new CompletableFuture<Long>();
            Thread.ofVirtual().start(() -> {
                long begin = System.nanoTime();
                Thread.yield();
                delay.complete(System.nanoTime() - begin);
            });
            return delay;
        }
    },
    /** A platform thread asks an actor that is idle; until the question is handled. */
    TELL("message to an idle actor until it is handled", false) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            long begin = System.nanoTime();
            return prober.askAsync(new Prober.Ping()).thenApply(handled -> handled - begin);
        }
    },
    /** A platform thread asks an actor that is idle; until it has the answer. */
    ASK("ask of an idle actor until a platform thread has the answer", false) {
        @Override
        CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) {
            long begin = System.nanoTime();
            try {
                prober.ask(new Prober.Ping(), PATIENCE);
            } catch (AskTimeoutException starved) {
                // It took this long, which says enough.
            }
            return CompletableFuture.completedFuture(System.nanoTime() - begin);
        }
    };

    /** Who has to wait for that long starves; nobody waits for its end. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final long LEAST_NANOS = 300_000;
    private static final long MOST_NANOS = 2_000_000;

    private final String title;
    private final boolean limited;

    Delay(String title, boolean limited) {
        this.title = title;
        this.limited = limited;
    }

    /** Takes one sample: nanoseconds, some time later. */
    abstract CompletableFuture<Long> begin(ProberRef prober, SplittableRandom random) throws InterruptedException;

    /** Neither in step with the workers' turns nor with the monitor's looks. */
    static Duration someTime(SplittableRandom random) {
        return Duration.ofNanos(random.nextLong(LEAST_NANOS, MOST_NANOS));
    }

    /** As the readings call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a reader's table calls it. */
    String title() {
        return title;
    }

    /** Whether its p99 is to stay within {@link FairnessTable#AIM_MILLIS}. */
    boolean limited() {
        return limited;
    }
}
