package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Table;
import java.util.List;

/** What a change costs: the only one in flight, and many of them. */
final class ChangeTables {
    /** What one ask may take, as a ratio to a raw write. */
    private static final double MOST = 1.3;
    /** How many changes a second are to be acknowledged, and how many of those that a raw write of all makes, if that is more. */
    private static final double LEAST = 300_000;

    private static final double LEAST_OF_RAW = 0.3;

    private final Results<Subject> results;

    ChangeTables(Results<Subject> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        return """
            ### A change

            Of an `int`, and a record of %d bytes, wherever it is written.

            %s
            %s\
            """.formatted(RawChanges.RECORD_BYTES, one(), many());
    }

    private Table one() {
        var table = new Table(List.of("one in flight", "at most", "ratio to raw", "microseconds"));
        addOne(table, "Casty: a plain thread asks", Figures.ratio(MOST), Subject.CASTY_ONE);
        addOne(table, "raw: written and synced, zeros before", "", Subject.RAW_ONE);
        addOne(table, "RocksDB: put with sync", "", Subject.ROCKSDB_ONE);
        return table;
    }

    private void addOne(Table table, String title, String aim, Subject subject) {
        table.row(List.of(
                title,
                aim,
                results.ratio(subject, Subject.RAW_ONE, Changes.MICROS),
                results.cell(subject, Changes.MICROS, Figures::digits)));
    }

    private Table many() {
        var table =
                new Table(List.of(Subject.IN_FLIGHT + " in flight", "at least", "changes a second", "ratio to raw"));
        addMany(table, "Casty: over " + Subject.ACTORS + " actors", aim(), Subject.CASTY_MANY);
        addMany(table, "raw: as many records in one write, and a sync", "", Subject.RAW_MANY);
        addMany(table, "RocksDB: as many in one batch with sync", "", Subject.ROCKSDB_MANY);
        return table;
    }

    private String aim() {
        double raw = results.median(Subject.RAW_MANY, Changes.RATE);
        return Figures.rate(Double.isNaN(raw) ? LEAST : Math.max(LEAST, LEAST_OF_RAW * raw));
    }

    private void addMany(Table table, String title, String aim, Subject subject) {
        table.row(List.of(
                title,
                aim,
                results.cell(subject, Changes.RATE, Figures::rate),
                results.ratio(subject, Subject.RAW_MANY, Changes.RATE)));
    }
}
