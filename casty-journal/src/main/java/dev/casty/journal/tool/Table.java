package dev.casty.journal.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand under each other, with a line of titles. */
final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** With these titles; those of columns with numbers begin with a blank, and they are set to the right. */
    Table(String... titles) {
        rows.add(titles);
    }

    void add(String... row) {
        rows.add(row);
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().length];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].strip().length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i == 0 ? "" : GAP).append(cell(i, row[i].strip(), widths[i]));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private String cell(int column, String text, int width) {
        var blanks = " ".repeat(width - text.length());
        return rows.getFirst()[column].startsWith(" ") ? blanks + text : text + blanks;
    }
}
