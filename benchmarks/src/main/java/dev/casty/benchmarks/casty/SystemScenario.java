package dev.casty.benchmarks.casty;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.workload.Scenario;

/** A scenario with an actor system. */
abstract class SystemScenario implements Scenario {
    final ActorSystem system = ActorSystem.create();

    @Override
    public void close() {
        system.close();
    }
}
