package dev.casty.runtime.time;

/** A source of monotonic time. Wall-clock time plays no part in anything that waits. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since some fixed point; compare by subtraction. */
    long nanoTime();
}
