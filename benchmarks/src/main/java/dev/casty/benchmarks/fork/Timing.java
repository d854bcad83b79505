package dev.casty.benchmarks.fork;

import java.time.Duration;
import java.util.List;

/**
 * How long a fork measures.
 *
 * @param warmUp how long it runs before it measures; too short, and the JIT compiler's work is measured
 * @param iterations how many iterations are measured; it reports their median
 * @param iteration how long an iteration is to take; too short, and one collection of garbage decides
 */
public record Timing(Duration warmUp, int iterations, Duration iteration) {
    /** For the command line of a fork. */
    public List<String> toArguments() {
        return List.of(warmUp.toString(), Integer.toString(iterations), iteration.toString());
    }

    /** From the command line of a fork, at whose end it stands. */
    public static Timing atEndOf(String... arguments) {
        int end = arguments.length;
        return new Timing(
                Duration.parse(arguments[end - 3]),
                Integer.parseInt(arguments[end - 2]),
                Duration.parse(arguments[end - 1]));
    }
}
