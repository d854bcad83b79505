package dev.casty.processor.report;

import java.util.List;

/** Pieces of sentences that several diagnostics have in common. */
public final class Phrase {
    private static final int NAMED = 5;

    private Phrase() {}

    /** The items as an enumeration, such as {@code A, B and C}; from the sixth on they are only counted. */
    public static String list(List<String> items) {
        if (items.size() <= 1) {
            return String.join("", items);
        }
        if (items.size() > NAMED) {
            return String.join(", ", items.subList(0, NAMED)) + " and " + (items.size() - NAMED) + " more";
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
