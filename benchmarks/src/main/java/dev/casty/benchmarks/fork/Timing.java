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
    /** How many {@link #toArguments} gives. */
    public static final int ARGUMENTS = 3;

    /** For the command line of a fork. */
    public List<String> toArguments() {
        return List.of(warmUp.toString(), Integer.toString(iterations), iteration.toString());
    }

    /** From the command line of a fork, at whose end it stands. */
    public static Timing atEndOf(String... arguments) {
        int begin = arguments.length - ARGUMENTS;
        return new Timing(
                Duration.parse(arguments[begin]),
                Integer.parseInt(arguments[begin + 1]),
                Duration.parse(arguments[begin + 2]));
    }

    /** The same with so many times the warm-up. */
    public Timing warmer(int times) {
        return new Timing(warmUp.multipliedBy(times), iterations, iteration);
    }
}
