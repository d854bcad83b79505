package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.fork.Rate;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;
import dev.casty.benchmarks.workload.Workload;

/** What a fork of {@link Workloads} does: it measures one workload of one peer. */
final class Measurement {
    /** The name of the only {@link Reading}: a rate a second, or bytes. */
    static final String FIGURE = "figure";

    private Measurement() {}

    /** Called by {@link Workloads} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            var workload = Workload.valueOf(args[0]);
            var rate = new Rate(workload, Peer.valueOf(args[1]).open(workload));
            double figure = workload == Workload.IDLE ? bytes(rate) : rate.measure(Timing.atEndOf(args));
            new Reading(FIGURE, figure).print();
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        // A peer takes its time to shut down, and nobody measures that.
        Runtime.getRuntime().halt(0);
    }

    private static double bytes(Rate idle) throws Exception {
        double userObject = Heap.bytesOfUserObject();
        long before = Heap.used();
        idle.run(Workload.IDLE_ACTORS);
        return (Heap.used() - before) / (double) Workload.IDLE_ACTORS - userObject;
    }
}
