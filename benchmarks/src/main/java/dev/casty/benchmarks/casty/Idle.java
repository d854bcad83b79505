package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;

/** Actors that have handled one message. */
final class Idle extends SystemScenario {
    private final Idle_SleeperRef[] kept = new Idle_SleeperRef[Workload.IDLE_ACTORS];

    @Override
    public long run(long size) {
        var tally = new Tally(size);
        for (int i = 0; i < size; i++) {
            kept[i] = system.actor(Idle_SleeperRef.spec());
            kept[i].send(new Sleeper.Wake(tally));
        }
        return tally.await();
    }

    @Actor
    static final class Sleeper {
        record Wake(Tally tally) {}

        private long handled;

        @On
        void wake(Wake message) {
            message.tally.add(++handled);
        }
    }
}
