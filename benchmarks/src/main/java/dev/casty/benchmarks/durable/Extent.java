package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.fork.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a fork does.
 *
 * @param changes how many changes are made to see what they leave on disk
 * @param megabytes about how much is on disk of which actors are recovered
 * @param timing of everything else
 */
record Extent(int changes, int megabytes, Timing timing) {
    static Extent of(Plan plan) {
        return new Extent(plan.changes(), plan.recovered(), plan.durable());
    }

    /** For the command line of a fork. */
    List<String> toArguments() {
        var arguments = new ArrayList<>(List.of(Integer.toString(changes), Integer.toString(megabytes)));
        arguments.addAll(timing.toArguments());
        return arguments;
    }

    /** From the command line of a fork, at whose end it stands. */
    static Extent atEndOf(String... arguments) {
        int timing = arguments.length - Timing.ARGUMENTS;
        return new Extent(
                Integer.parseInt(arguments[timing - 2]),
                Integer.parseInt(arguments[timing - 1]),
                Timing.atEndOf(arguments));
    }
}
