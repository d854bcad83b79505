package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.workload.Work;

/**
 * Changes in groups.
 *
 * @param step how many are in a group
 */
record Groups(long step) implements Work {
    private static final long MOST = 16_384;

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public long most() {
        return step * MOST;
    }
}
