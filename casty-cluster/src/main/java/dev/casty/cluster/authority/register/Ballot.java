package dev.casty.cluster.authority.register;

import java.util.Comparator;

/**
 * The number of an attempt. No two attempts have the same one.
 *
 * @param number greater than any that the proposer has seen
 * @param proposer who attempts
 */
record Ballot(long number, long proposer) implements Comparable<Ballot> {
    /** Before all attempts. */
    static final Ballot NONE = new Ballot(0, 0);

    private static final Comparator<Ballot> ORDER =
            Comparator.comparingLong(Ballot::number).thenComparingLong(Ballot::proposer);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }
}
