package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.ForkJoinPool;

/** Actors that have handled one message. */
final class Idle extends PoolScenario {
    private final Sleeper[] kept = new Sleeper[Workload.IDLE_ACTORS];

    @Override
    public long run(long size) {
        var tally = new Tally(size);
        for (int i = 0; i < size; i++) {
            kept[i] = new Sleeper(pool);
            kept[i].tell(new Wake(tally));
        }
        return tally.await();
    }

    private record Wake(Tally tally) {}

    private static final class Sleeper extends HandWrittenActor<Wake> {
        private long handled;

        Sleeper(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(Wake message) {
            message.tally.add(++handled);
        }
    }
}
