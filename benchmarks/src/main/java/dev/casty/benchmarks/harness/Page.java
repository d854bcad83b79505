package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code docs/performance.md}. What stands between two comments in it is replaced by what was measured; the rest is written
 * by people and stays.
 */
final class Page {
    private static final String BEGIN = "<!-- measured: written by the benchmarks -->";
    private static final String END = "<!-- end of what was measured -->";

    private final Options options;
    private final Results results;
    private final Duration took;

    Page(Options options, Results results, Duration took) {
        this.options = options;
        this.results = results;
        this.took = took;
    }

    /** The page of the checkout in or above the current folder, or null. */
    static @Nullable Path inCheckout() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var page = folder.resolve("docs/performance.md");
            if (Files.exists(page)) {
                return page;
            }
        }
        return null;
    }

    /** Replaces what was measured before. */
    void write(Path file) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : "# Performance\n\n" + BEGIN + "\n" + END + "\n";
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file + " has no lines '" + BEGIN + "' and '" + END + "'");
        }
        Files.writeString(
                file, before.substring(0, begin + BEGIN.length()) + "\n" + measured() + before.substring(end));
    }

    /** What was measured, as Markdown. */
    String measured() {
        return """
            %s

            Measured on %s (UTC) in %d minutes: %s. Load average at the end: %s.
            %s
            ## Ratios to `limit`

            Medians of the forks; more is better but in the last row. "At least" is what Casty is to reach.

            %s
            ## Figures

            Median (least to most) of the forks, operations a second; bytes in the last row.

            %s
            """.formatted(
                        howMuch(),
                        LocalDate.now(ZoneOffset.UTC),
                        took.plusSeconds(30).toMinutes(),
                        Machine.describe(),
                        Machine.load(),
                        failures(),
                        table("at least", (workload, peer) -> ratio(workload, peer)),
                        table("unit", this::figure));
    }

    private String howMuch() {
        var plan = options.plan();
        return "%s%d interleaved %s of each peer with `-Xmx%s` and default flags, each the median of %d iterations of about %d ms."
                .formatted(
                        options.quick() ? "**A quick run: good for finding out what runs, not how fast.** " : "",
                        plan.forks(),
                        plan.forks() == 1 ? "fork" : "forks",
                        plan.heap(),
                        plan.iterations(),
                        plan.iteration().toMillis());
    }

    private String failures() {
        return results.failures() == 0 ? "" : "Forks that hung or failed: " + results.failures() + ", see below.\n";
    }

    private String table(String second, BiFunction<Workload, Peer, String> cell) {
        var table = new StringBuilder();
        row(table, "workload", second, options.peers().stream().map(Peer::title).toList());
        row(table, "---", "---", options.peers().stream().map(peer -> "---").toList());
        for (var workload : options.workloads()) {
            var cells = options.peers().stream()
                    .map(peer -> cell.apply(workload, peer))
                    .toList();
            row(table, workload.title(), second.equals("unit") ? workload.unit() : aim(workload), cells);
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String first, String second, List<String> cells) {
        table.append(cells.stream().collect(Collectors.joining(" | ", "| " + first + " | " + second + " | ", " |\n")));
    }

    private static String aim(Workload workload) {
        return Double.isNaN(workload.aim()) ? "" : Double.toString(workload.aim());
    }

    private String ratio(Workload workload, Peer peer) {
        var ratio = results.ratio(workload, peer);
        return ratio.isPresent() ? Figures.ratio(ratio.getAsDouble()) : "";
    }

    private String figure(Workload workload, Peer peer) {
        var cell = results.of(workload, peer);
        if (cell.isEmpty()) {
            return absent(workload, peer);
        }
        var text = Figures.rate(cell.median());
        if (cell.most() > cell.least()) {
            text += " (%s to %s)".formatted(Figures.rate(cell.least()), Figures.rate(cell.most()));
        }
        return cell.failed() == 0 ? text : text + ", " + cell.failed() + " hung or failed";
    }

    private String absent(Workload workload, Peer peer) {
        if (!peer.offers(workload)) {
            return "n/a";
        }
        return results.of(workload, peer).failed() > 0 ? "hung or failed" : "not run";
    }
}
