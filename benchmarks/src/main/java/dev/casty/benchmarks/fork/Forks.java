package dev.casty.benchmarks.fork;

import java.util.HashMap;
import java.util.Map;

/** What the forks that measure the same thing came to. */
public final class Forks {
    private final Map<String, Spread> spreads = new HashMap<>();
    private int failed;

    /** Counts one in. */
    public void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Measured measured -> measured.readings().forEach(this::add);
            case Outcome.Failed failure -> failed++;
        }
    }

    private void add(Reading reading) {
        spreads.computeIfAbsent(reading.name(), name -> new Spread()).add(reading.value());
    }

    /** What they say of this; empty if none does. */
    public Spread of(String reading) {
        return spreads.getOrDefault(reading, new Spread());
    }

    /** How many gave no figure. */
    public int failed() {
        return failed;
    }
}
