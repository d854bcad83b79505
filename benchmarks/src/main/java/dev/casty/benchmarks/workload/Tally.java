package dev.casty.benchmarks.workload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up what actors report when they have done their part, until all of them have. For any thread. */
public final class Tally {
    private final AtomicLong sum = new AtomicLong();
    private final AtomicLong left;
    private final CompletableFuture<Long> done = new CompletableFuture<>();

    /** For so many reports. */
    public Tally(long reports) {
        left = new AtomicLong(reports);
    }

    /** Reports once. */
    public void add(long part) {
        sum.addAndGet(part);
        if (left.decrementAndGet() == 0) {
            done.complete(sum.get());
        }
    }

    /** Waits for the last report and returns the sum. */
    public long await() {
        return done.join();
    }
}
