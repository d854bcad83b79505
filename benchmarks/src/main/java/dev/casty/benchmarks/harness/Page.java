package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.page.Machine;
import dev.casty.benchmarks.page.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    private final List<Section> sections;
    private final Duration took;

    Page(Options options, List<Section> sections, Duration took) {
        this.options = options;
        this.sections = sections;
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
            %s\
            """.formatted(
                        howMuch(),
                        LocalDate.now(ZoneOffset.UTC),
                        took.plusSeconds(30).toMinutes(),
                        Machine.describe(),
                        Machine.load(),
                        failures() == 0 ? "" : "Forks that hung or failed: " + failures() + ".\n",
                        sections.stream().map(Section::markdown).collect(Collectors.joining("\n")));
    }

    private String howMuch() {
        var plan = options.plan();
        return "%s%d interleaved %s for each figure but those of start-up, with `-Xmx%s` and default flags."
                .formatted(
                        options.quick() ? "**A quick run: good for finding out what runs, not how fast.** " : "",
                        plan.forks(),
                        plan.forks() == 1 ? "fork" : "forks",
                        plan.heap());
    }

    /** How many forks gave no figure. */
    int failures() {
        return sections.stream().mapToInt(Section::failures).sum();
    }
}
