package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Tally;
import java.util.concurrent.ForkJoinPool;

/** Actors that handle one message and stop. */
final class Create extends PoolScenario {
    @Override
    public long run(long size) {
        var tally = new Tally(size);
        for (long i = 0; i < size; i++) {
            new Worker(pool, tally).tell(new Work(i));
        }
        return tally.await();
    }

    private record Work(long number) {}

    private static final class Worker extends HandWrittenActor<Work> {
        private final Tally tally;

        Worker(ForkJoinPool pool, Tally tally) {
            super(pool);
            this.tally = tally;
        }

        @Override
        void receive(Work work) {
            stop();
            tally.add(work.number);
        }
    }
}
