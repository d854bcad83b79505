package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Scenario;
import java.util.concurrent.ForkJoinPool;

/** A scenario with a pool for its actors. */
abstract class PoolScenario implements Scenario {
    final ForkJoinPool pool = HandWrittenActor.newPool();

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
