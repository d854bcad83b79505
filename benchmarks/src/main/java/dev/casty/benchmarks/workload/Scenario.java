package dev.casty.benchmarks.workload;

/** A workload as one peer does it, with its actors waiting. A fork opens one, runs it again and again, and ends. */
public interface Scenario extends AutoCloseable {
    /**
     * Does the work and returns when it is done.
     *
     * @param size how much, a multiple of the workload's step
     * @return what the actors counted, to be compared with {@link Workload#expected}
     */
    long run(long size) throws Exception;

    /** Ends the peer's threads. */
    @Override
    void close();
}
