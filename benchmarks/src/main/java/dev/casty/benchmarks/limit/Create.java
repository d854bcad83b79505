package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.ForkJoinPool;

/** Actors that handle one message and stop. */
final class Create extends PoolScenario {
    @Override
    public long run(long size) {
        long sum = 0;
        for (long i = 0; i < size; i += Workload.CREATED_ACTORS) {
            sum += createAll();
        }
        return sum;
    }

    private long createAll() {
        var tally = new Tally(Workload.CREATED_ACTORS);
        for (long i = 0; i < Workload.CREATED_ACTORS; i++) {
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
