package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Table;
import dev.casty.journal.FileJournal;
import java.util.List;

/** What many changes leave on disk. */
final class SpaceTable {
    private static final double MEGA = 1e6;
    /** How many times the live state may be on disk, beside two segments. */
    private static final int MOST = 4;

    private final Results<Subject> results;
    private final int changes;

    /** After so many changes. */
    SpaceTable(Results<Subject> results, int changes) {
        this.results = results;
        this.changes = changes;
    }

    @Override
    public String toString() {
        var table =
                new Table(List.of("on disk", "live state, MB", "below, MB", "at the end, MB", "meanwhile at most, MB"));
        add(table, "with a text of " + Subject.SMALL + " characters", Subject.SPACE_SMALL);
        add(table, "with a text of " + Subject.LARGE + " characters", Subject.SPACE_LARGE);
        return """
            ### Disk

            What the journal's files take after %,d changes of an `int`, over %d actors, when it is closed. A segment counts with all of its
            16 MiB. The live state is the newest snapshot of every actor, as it is encoded; on disk is to be less than %d times that and two
            segments.

            %s\
            """.formatted(changes, Space.ACTORS, MOST, table);
    }

    private void add(Table table, String title, Subject subject) {
        double live = results.median(subject, Space.LIVE);
        table.row(List.of(
                title,
                megabytes(subject, Space.LIVE),
                Double.isNaN(live) ? "" : megabytes(MOST * live + 2.0 * FileJournal.MAX_SEGMENT_BYTES),
                megabytes(subject, Space.DISK),
                megabytes(subject, Space.PEAK)));
    }

    private String megabytes(Subject subject, String reading) {
        return results.cell(subject, reading, SpaceTable::megabytes);
    }

    private static String megabytes(double bytes) {
        return Figures.exact(bytes / MEGA);
    }
}
