package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;

/** What a fork of {@link RemoteForks} does: it measures one subject. */
final class RemoteMeasurement {
    private RemoteMeasurement() {}

    /** Called by {@link RemoteForks} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            Subject.valueOf(args[0]).measure(args[1], Timing.atEndOf(args)).forEach(Reading::print);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
