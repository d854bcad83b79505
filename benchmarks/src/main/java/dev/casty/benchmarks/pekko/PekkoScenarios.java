package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;

/** The workloads with Apache Pekko Typed. */
public final class PekkoScenarios {
    private PekkoScenarios() {}

    /** Whether there is a way to do this. */
    public static boolean offers(Workload workload) {
        return false;
    }

    /** This workload, ready to run. */
    public static Scenario open(Workload workload, boolean tuned) {
        throw new IllegalArgumentException(workload.id());
    }
}
