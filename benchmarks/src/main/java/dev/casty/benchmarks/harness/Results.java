package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the forks of a run came to. */
final class Results {
    private final Map<Workload, Map<Peer, Cell>> cells = new EnumMap<>(Workload.class);

    void add(Workload workload, Peer peer, Fork.Outcome outcome) {
        cells.computeIfAbsent(workload, w -> new EnumMap<>(Peer.class))
                .computeIfAbsent(peer, p -> new Cell())
                .add(outcome);
    }

    /** The forks of this workload and peer; an empty cell where there were none. */
    Cell of(Workload workload, Peer peer) {
        return cells.getOrDefault(workload, Map.of()).getOrDefault(peer, new Cell());
    }

    /** The median, relative to that of {@link Peer#LIMIT}. */
    OptionalDouble ratio(Workload workload, Peer peer) {
        var own = of(workload, peer);
        var limit = of(workload.ratioTo(), Peer.LIMIT);
        return own.figures.isEmpty() || limit.figures.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(own.median() / limit.median());
    }

    /** How many forks gave no figure. */
    long failures() {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Cell::failed)
                .sum();
    }

    /** The forks of one workload and peer. */
    static final class Cell {
        private final List<Double> figures = new ArrayList<>();
        private int failed;

        private void add(Fork.Outcome outcome) {
            switch (outcome) {
                case Fork.Measured measured -> {
                    figures.add(measured.value());
                    figures.sort(null);
                }
                case Fork.Failed failure -> failed++;
            }
        }

        boolean isEmpty() {
            return figures.isEmpty();
        }

        int failed() {
            return failed;
        }

        double median() {
            int middle = figures.size() / 2;
            return figures.size() % 2 == 1 ? figures.get(middle) : (figures.get(middle - 1) + figures.get(middle)) / 2;
        }

        double least() {
            return figures.getFirst();
        }

        double most() {
            return figures.getLast();
        }
    }
}
