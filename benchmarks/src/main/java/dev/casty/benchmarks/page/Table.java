package dev.casty.benchmarks.page;

import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
public final class Table {
    private final StringBuilder text = new StringBuilder();

    /** With these heads and no row. */
    public Table(List<String> heads) {
        row(heads);
        row(Collections.nCopies(heads.size(), "---"));
    }

    /** One more row at the end. */
    public void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** The lines, each with its end. */
    @Override
    public String toString() {
        return text.toString();
    }
}
