package dev.casty.benchmarks.fairness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A latch that knows when it was opened. For one thread that waits and one that opens. */
final class Gate {
    private static final Duration LOOK = Duration.ofNanos(200_000);

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile @Nullable Thread waiting;
    private long opened;

    /** Waits until the gate is open; returns how long ago, in nanoseconds, that has been. */
    long pass() throws InterruptedException {
        waiting = Thread.currentThread();
        latch.await();
        return System.nanoTime() - opened;
    }

    /** Returns when somebody stands before it, for whom it has to be opened; false if nobody came in time. */
    boolean awaitThatSomebodyWaits(Duration atMost) throws InterruptedException {
        long begin = System.nanoTime();
        while (!isWaitedFor()) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    private boolean isWaitedFor() {
        var thread = waiting;
        return thread != null && thread.getState() == Thread.State.WAITING;
    }

    void open() {
        opened = System.nanoTime();
        latch.countDown();
    }
}
