package dev.casty.runtime.time;

import dev.casty.Cancellable;

/** Runs things later. */
public interface Scheduler {
    /**
     * Runs {@code task} once, after {@code delayNanos}, on a thread of the scheduler's: the task must be short and must
     * not block. Zero and less mean at once, still on that thread.
     */
    Cancellable schedule(long delayNanos, Runnable task);

    /** Ends with the last task that is still to come: those who wait for a reply that never comes must be told. */
    void shutdown();
}
