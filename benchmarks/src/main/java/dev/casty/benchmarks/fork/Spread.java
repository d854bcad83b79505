package dev.casty.benchmarks.fork;

import java.util.ArrayList;
import java.util.List;

/** The same figure from several forks or runs: their median, and how far they lie apart. */
public final class Spread {
    private final List<Double> figures = new ArrayList<>();

    /** One more. */
    public void add(double figure) {
        figures.add(figure);
        figures.sort(null);
    }

    /** Whether there is none yet, and so none of the others. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** The middle one, or what lies between the two in the middle. */
    public double median() {
        int middle = figures.size() / 2;
        return figures.size() % 2 == 1 ? figures.get(middle) : (figures.get(middle - 1) + figures.get(middle)) / 2;
    }

    /** The smallest. */
    public double least() {
        return figures.getFirst();
    }

    /** The largest. */
    public double most() {
        return figures.getLast();
    }
}
