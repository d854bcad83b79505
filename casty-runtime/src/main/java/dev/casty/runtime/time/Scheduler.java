package dev.casty.runtime.time;

import dev.casty.Cancellable;

/** Runs things later. */
public interface Scheduler {
    /**
     * Runs {@code task} once, after {@code delayNanos}, on a thread of the scheduler's: the task must be short and must
     * not block. Zero and less mean at once, still on that thread.
     */
    Cancellable schedule(long delayNanos, Runnable task);

    /**
     * Lets something expire when its time is over, and never before. An implementation may be late, by no more than a
     * twentieth of that time, if that makes it cheap to settle before.
     */
    default void expire(Expiring expiring) {
        var scheduled = schedule(expiring.nanosToExpire(), expiring::expire);
        expiring.keptAt(index -> scheduled.cancel(), 0);
    }

    /** Ends with the last task that is still to come: those who wait for a reply that never comes must be told. */
    void shutdown();
}
