package dev.casty.cluster.transport;

import dev.casty.Cancellable;

/** One thread, on which all that a node does happens, one thing after the other. Any thread may call it. */
public interface Loop {
    /** Runs a task soon, after those that were given before. Dropped if the loop has ended. */
    void execute(Runnable task);

    /** Runs a task after this time. Dropped if the loop has ended. */
    Cancellable schedule(long delayNanos, Runnable task);

    /** Whether the current thread is in a task of this loop: it must not wait. */
    boolean isCurrent();

    /** What time it is, by a monotonic clock. */
    long nanoTime();
}
