package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.workload.Workload;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What the forks of all workloads and peers came to. */
final class Results {
    private final Map<Workload, Map<Peer, Forks>> cells = new EnumMap<>(Workload.class);

    void add(Workload workload, Peer peer, Outcome outcome) {
        cells.computeIfAbsent(workload, w -> new EnumMap<>(Peer.class))
                .computeIfAbsent(peer, p -> new Forks())
                .add(outcome);
    }

    /** The forks of this workload and peer; none where there were none. */
    Forks of(Workload workload, Peer peer) {
        return cells.getOrDefault(workload, Map.of()).getOrDefault(peer, new Forks());
    }

    /** The median, relative to that of {@link Peer#LIMIT}. */
    OptionalDouble ratio(Workload workload, Peer peer) {
        var own = of(workload, peer).of(Measurement.FIGURE);
        var limit = of(workload.ratioTo(), Peer.LIMIT).of(Measurement.FIGURE);
        return own.isEmpty() || limit.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(own.median() / limit.median());
    }

    /** How many forks gave no figure. */
    int failures() {
        return cells.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Forks::failed)
                .sum();
    }
}
