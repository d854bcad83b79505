package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Table;
import java.util.List;

/** What it takes to write and to read a record. */
final class CodecTable {
    /** What Casty's codec may take, as a ratio to what was written by hand. */
    private static final double MOST = 1.5;

    private final Results<Subject> results;

    CodecTable(Results<Subject> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        var table = new Table(List.of(
                "three fields", "at most", "write, ratio", "read, ratio", "write, nanoseconds", "read, nanoseconds"));
        add(table, "Casty's codec", Figures.ratio(MOST), Subject.CODEC_BY_CASTY);
        add(table, "by hand, for this record alone", "", Subject.CODEC_BY_HAND);
        add(table, "msgpack-core", "", Subject.CODEC_BY_REFERENCE);
        return """
            ### A record

            An `int`, a `long` and a string of ten characters, in the same bytes of MessagePack; by JMH.

            %s\
            """.formatted(table);
    }

    private void add(Table table, String title, String aim, Subject subject) {
        table.row(List.of(
                title,
                aim,
                results.ratio(subject, Subject.CODEC_BY_HAND, CodecRounds.WRITE),
                results.ratio(subject, Subject.CODEC_BY_HAND, CodecRounds.READ),
                results.cell(subject, CodecRounds.WRITE, Figures::digits),
                results.cell(subject, CodecRounds.READ, Figures::digits)));
    }
}
