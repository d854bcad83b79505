package dev.casty.benchmarks.fairness;

/** A {@link Load} that goes on until the JVM ends. */
interface Saturation {
    /** How many messages its actors have handled. From any thread. */
    long handled();

    /** Whether there is work at this moment. What is measured while there is none doesn't count. */
    boolean holds();
}
