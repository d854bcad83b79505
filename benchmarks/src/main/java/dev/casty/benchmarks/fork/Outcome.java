package dev.casty.benchmarks.fork;

import java.util.List;

/** How a fork ended. */
public sealed interface Outcome {
    /** With figures, at least one. */
    record Measured(List<Reading> readings) implements Outcome {
        /** Its first, where it has but one. */
        public double value() {
            return readings.getFirst().value();
        }
    }

    /** Without one. */
    record Failed(String reason) implements Outcome {}
}
