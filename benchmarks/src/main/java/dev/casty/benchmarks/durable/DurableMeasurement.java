package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Reading;
import java.nio.file.Path;

/** What a fork of {@link DurableForks} does: it measures one subject. */
final class DurableMeasurement {
    private DurableMeasurement() {}

    /** Called by {@link DurableForks} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            Subject.valueOf(args[0])
                    .measure(Path.of(args[1]), Extent.atEndOf(args))
                    .forEach(Reading::print);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
