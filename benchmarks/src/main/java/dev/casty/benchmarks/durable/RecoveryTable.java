package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Table;
import java.util.List;

/** How fast a journal is read back. */
final class RecoveryTable {
    /** MB a second. */
    private static final double LEAST = 200;

    private final Results<Subject> results;

    RecoveryTable(Results<Subject> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        var table = new Table(List.of("recovered", "at least", "MB/s", "MB/s, the second time in the same JVM"));
        table.row(List.of(
                "Casty: the journal is open, and every actor has its state",
                Figures.digits(LEAST),
                cell(Subject.RECOVERY, Recovery.ALL),
                cell(Subject.RECOVERY, Recovery.AGAIN)));
        table.row(List.of(
                "Casty: the journal is open",
                "",
                cell(Subject.RECOVERY, Recovery.OPEN),
                cell(Subject.RECOVERY, Recovery.OPEN_AGAIN)));
        table.row(List.of(
                "the same files read from beginning to end, and a CRC32C",
                "",
                cell(Subject.CHECKED_READ, Recovery.ALL),
                cell(Subject.CHECKED_READ, Recovery.AGAIN)));
        return """
            ### Recovery

            Of %s actors with a state of %s kB in %s MB of segments, all of which are read, whether they are needed or not; from the page
            cache, for they were just written. MB are those of the segments.

            %s\
            """.formatted(
                        cell(Subject.RECOVERY, Recovery.ACTORS),
                        cell(Subject.RECOVERY, Recovery.STATE),
                        cell(Subject.RECOVERY, Recovery.SIZE),
                        table);
    }

    private String cell(Subject subject, String reading) {
        return results.cell(subject, reading, Figures::digits);
    }
}
