package dev.casty.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name that was probably meant by a name that is none: the nearest by the number of letters that are wrong, missing,
 * too many or swapped with their neighbour (optimal string alignment). A name of which more than a third would have to
 * change is not a typing error, and nothing is suggested.
 */
public final class DidYouMean {
    private DidYouMean() {}

    /** The one of {@code names} that {@code wrong} is nearly; the first by name where several are as near. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, Math.max(name.length(), wrong.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static int distance(String left, String right) {
        var table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(left, right, table, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int step(String left, String right, int[][] table, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = table[i - 1][j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
