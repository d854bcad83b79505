package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Table;
import java.util.List;

/** What a put into a map costs. */
final class PutTable {
    /** What a put into the large map may take, as a ratio to one into the small one. */
    private static final double MOST = 2;

    private final Results<Subject> results;

    PutTable(Results<Subject> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        var table = new Table(List.of("a put into a map of", "at most", "ratio", "microseconds"));
        add(table, Subject.FEW, "", Subject.PUT_FEW);
        add(table, Subject.MANY, Figures.ratio(MOST), Subject.PUT_MANY);
        return """
            ### A put

            Into a non-final `Map<Integer, Integer>` of a durable actor, under keys that it has; %,d asks in flight.

            %s\
            """.formatted(Puts.IN_FLIGHT, table);
    }

    private void add(Table table, int entries, String aim, Subject subject) {
        table.row(List.of(
                "%,d entries".formatted(entries),
                aim,
                results.ratio(subject, Subject.PUT_FEW, Changes.MICROS),
                results.cell(subject, Changes.MICROS, Figures::digits)));
    }
}
