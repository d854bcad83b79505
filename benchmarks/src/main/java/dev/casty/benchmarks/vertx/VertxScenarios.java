package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;

/** The workloads with Vert.x. */
public final class VertxScenarios {
    private VertxScenarios() {}

    /** Whether there is a way to do this. */
    public static boolean offers(Workload workload) {
        return false;
    }

    /** This workload, ready to run. */
    public static Scenario open(Workload workload) {
        throw new IllegalArgumentException(workload.id());
    }
}
