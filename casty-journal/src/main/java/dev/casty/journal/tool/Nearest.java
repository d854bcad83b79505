package dev.casty.journal.tool;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What somebody may have meant. */
final class Nearest {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_CANDIDATES = 100_000;

    private Nearest() {}

    /** A question for a message: which of these is nearly that; empty if none is. */
    static String hint(String written, Collection<String> known) {
        if (written.length() > MAX_LENGTH) {
            return "";
        }
        return known.stream()
                .limit(MAX_CANDIDATES)
                .filter(each ->
                        each.startsWith(written) || Math.abs(each.length() - written.length()) <= tolerance(written))
                .map(each -> new Candidate(each, each.startsWith(written) ? 0 : distance(written, each)))
                .filter(each -> each.distance() <= tolerance(written))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(each -> " (did you mean " + Text.printable(each.name()) + "?)")
                .orElse("");
    }

    private record Candidate(String name, int distance) {}

    private static int tolerance(String written) {
        return Math.max(2, written.length() / 3);
    }

    /** Levenshtein's: how many characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
