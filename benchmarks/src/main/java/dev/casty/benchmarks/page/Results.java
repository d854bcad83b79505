package dev.casty.benchmarks.page;

import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Spread;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/** What the forks of all subjects came to. */
public final class Results<S extends Enum<S>> {
    private final Map<S, Forks> forks;

    /** Of none yet. */
    public Results(Class<S> subjects) {
        forks = new EnumMap<>(subjects);
    }

    /** How one more fork ended. */
    public void add(S subject, Outcome outcome) {
        forks.computeIfAbsent(subject, each -> new Forks()).add(outcome);
    }

    /** How many gave no figure. */
    public int failures() {
        return forks.values().stream().mapToInt(Forks::failed).sum();
    }

    private Forks of(S subject) {
        return forks.getOrDefault(subject, new Forks());
    }

    private Spread of(S subject, String reading) {
        return of(subject).of(reading);
    }

    /** For a table. */
    public String cell(S subject, String reading, DoubleFunction<String> figure) {
        var spread = of(subject, reading);
        return spread.isEmpty() ? "hung or failed" : Figures.spread(spread, figure);
    }

    /** Of the medians of a reading, for a table; empty if there are not both. */
    public String ratio(S of, S to, String reading) {
        double ratio = median(of, reading) / median(to, reading);
        return Double.isNaN(ratio) ? "" : Figures.ratio(ratio);
    }

    /** Not a number if there is none. */
    public double median(S subject, String reading) {
        var spread = of(subject, reading);
        return spread.isEmpty() ? Double.NaN : spread.median();
    }
}
