package dev.casty.benchmarks.fairness;

import dev.casty.benchmarks.fork.Reading;
import java.util.ArrayList;
import java.util.List;

/** Samples of one kind, and where most of them lie. */
final class Samples {
    /** The names under which {@link #print} reports. */
    enum Statistic {
        P50(0.5),
        P99(0.99),
        MAX(1);

        private final double part;

        Statistic(double part) {
            this.part = part;
        }

        /** The name of the reading of samples of this kind. */
        String of(String kind) {
            return kind + "." + name();
        }
    }

    private final List<Long> values = new ArrayList<>();

    void add(long value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int size() {
        return values.size();
    }

    /** Reports all statistics of samples of this kind. In the fork. */
    void print(String kind) {
        values.sort(null);
        for (var statistic : Statistic.values()) {
            // The smallest value that so large a part of the samples doesn't exceed.
            int index = (int) Math.ceil(statistic.part * values.size()) - 1;
            new Reading(statistic.of(kind), values.get(index)).print();
        }
    }
}
