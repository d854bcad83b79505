package dev.casty.tests.puppet;

import dev.casty.testkit.Simulation;
import java.util.function.Consumer;

/** The seeds that a test of one rule tries: enough to see the rule in several orders. */
public final class Seeds {
    private static final int COUNT = 8;

    private Seeds() {}

    /** Runs the test once for each seed. */
    public static void each(Consumer<Simulation> test) {
        for (long seed = 1; seed <= COUNT; seed++) {
            Simulation.run(seed, test);
        }
    }
}
