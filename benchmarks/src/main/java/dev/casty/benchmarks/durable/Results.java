package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Spread;
import dev.casty.benchmarks.page.Figures;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/** What the forks of all subjects came to. */
final class Results {
    private final Map<Subject, Forks> forks = new EnumMap<>(Subject.class);

    Results() {
        for (var subject : Subject.values()) {
            forks.put(subject, new Forks());
        }
    }

    void add(Subject subject, Outcome outcome) {
        of(subject).add(outcome);
    }

    int failures() {
        return forks.values().stream().mapToInt(Forks::failed).sum();
    }

    private Forks of(Subject subject) {
        return forks.getOrDefault(subject, new Forks());
    }

    Spread of(Subject subject, String reading) {
        return of(subject).of(reading);
    }

    /** For a table. */
    String cell(Subject subject, String reading, DoubleFunction<String> figure) {
        var spread = of(subject, reading);
        return spread.isEmpty() ? "hung or failed" : Figures.spread(spread, figure);
    }

    /** Of the medians of a reading, for a table; empty if there are not both. */
    String ratio(Subject of, Subject to, String reading) {
        double ratio = median(of, reading) / median(to, reading);
        return Double.isNaN(ratio) ? "" : Figures.ratio(ratio);
    }

    /** Not a number if there is none. */
    double median(Subject subject, String reading) {
        var spread = of(subject, reading);
        return spread.isEmpty() ? Double.NaN : spread.median();
    }
}
