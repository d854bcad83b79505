package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Scenario;

/** A scenario with an actor system. */
abstract class PekkoScenario implements Scenario {
    final Actors actors;

    PekkoScenario(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void close() {
        actors.close();
    }
}
