package dev.casty.runtime.time;

/** Something that is given up when its time is over. Mostly it is settled long before. */
public interface Expiring {
    /** How long it has, from the moment in which it was handed to {@link Scheduler#expire}. */
    long nanosToExpire();

    /** Where the scheduler keeps it: to be told when it is settled. Called once, before {@link Scheduler#expire} returns. */
    void keptAt(Place place, int index);

    /** Its time is over. Called on a thread of the scheduler's, at most once: must be short and must not block. */
    void expire();

    /** A place in which a scheduler keeps what may expire. */
    interface Place {
        /** Forgets what is kept there. Called any number of times, by any thread. */
        void leave(int index);
    }
}
