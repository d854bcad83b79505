package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Table;
import dev.casty.benchmarks.workload.Workload;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the forks of all workloads and peers came to, as Markdown. */
final class WorkloadTables {
    private final Options options;
    private final Results results;

    WorkloadTables(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    @Override
    public String toString() {
        return """
            ## Ratios to `limit`

            Medians of the forks; more is better but in the last row. "At least" is what Casty is to reach.

            %s
            ## Figures

            Median (least to most) of the forks, operations a second; bytes in the last row. Each fork reports the median of
            %d iterations of about %d ms.

            %s\
            """.formatted(
                        table("at least", WorkloadTables::aim, this::ratio),
                        options.plan().timing().iterations(),
                        options.plan().timing().iteration().toMillis(),
                        table("unit", Workload::unit, this::figure));
    }

    private Table table(String second, Function<Workload, String> ofWorkload, BiFunction<Workload, Peer, String> cell) {
        var table = new Table(row("workload", second, Peer::title));
        for (var workload : options.workloads()) {
            table.row(row(workload.title(), ofWorkload.apply(workload), peer -> cell.apply(workload, peer)));
        }
        return table;
    }

    private List<String> row(String first, String second, Function<Peer, String> cell) {
        return Stream.concat(Stream.of(first, second), options.peers().stream().map(cell))
                .toList();
    }

    private static String aim(Workload workload) {
        return Double.isNaN(workload.aim()) ? "" : Double.toString(workload.aim());
    }

    private String ratio(Workload workload, Peer peer) {
        var ratio = results.ratio(workload, peer);
        return ratio.isPresent() ? Figures.ratio(ratio.getAsDouble()) : "";
    }

    private String figure(Workload workload, Peer peer) {
        var forks = results.of(workload, peer);
        var spread = forks.of(Measurement.FIGURE);
        if (spread.isEmpty()) {
            return absent(workload, peer);
        }
        var text = Figures.spread(spread, Figures::rate);
        return forks.failed() == 0 ? text : text + ", " + forks.failed() + " hung or failed";
    }

    private String absent(Workload workload, Peer peer) {
        if (!peer.offers(workload)) {
            return "n/a";
        }
        return results.of(workload, peer).failed() > 0 ? "hung or failed" : "not run";
    }
}
