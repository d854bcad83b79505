package dev.casty.benchmarks.flat;

import dev.casty.benchmarks.fork.Rate;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;
import java.nio.file.Path;

/** What a fork of {@link FlatForks} does: it measures one cost. */
final class FlatMeasurement {
    /** The name of the only {@link Reading}. */
    static final String RATE = "rate";

    private FlatMeasurement() {}

    /** Called by {@link FlatForks} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            var cost = FlatCost.valueOf(args[0]);
            double rate = new Rate(cost, cost.open(Path.of(args[1]))).measure(Timing.atEndOf(args));
            new Reading(RATE, rate).print();
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
