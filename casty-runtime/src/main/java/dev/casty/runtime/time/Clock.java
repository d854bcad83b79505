package dev.casty.runtime.time;

/** A source of monotonic time. Wall-clock time plays no part in anything that waits. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since some fixed point; compare by subtraction. */
    long nanoTime();

    /** What time people would say it is, in milliseconds since 1970: to tell what was later, never to wait. It may jump. */
    default long wallMillis() {
        return System.currentTimeMillis();
    }
}
