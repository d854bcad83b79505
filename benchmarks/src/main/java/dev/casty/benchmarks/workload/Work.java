package dev.casty.benchmarks.workload;

/** What a {@link Scenario} does again and again: how much of it, and what that must come to. */
public interface Work {
    /** As the command line and the results call it, such as {@code "ping-pong-16"}. */
    String id();

    /** An iteration's size is a multiple of this. */
    long step();

    /** The size that an iteration doesn't exceed, a multiple of {@link #step}: mailboxes are unbounded, heaps are not. */
    long most();

    /** What an iteration of this size must come to. */
    default long expected(long size) {
        return size;
    }
}
