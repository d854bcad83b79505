package dev.casty.cluster.replication;

import java.util.Comparator;

/**
 * How far a copy goes: its last entry, and the epoch in which that was written. No two entries of a key have the same one, because an
 * epoch has one owner, and an owner writes each number once.
 *
 * @param epoch of the owner who wrote it
 * @param sequence the number of the entry, counted from 1 for each key
 */
public record Head(long epoch, long sequence) implements Comparable<Head> {
    /** Of a copy that has nothing. */
    public static final Head NONE = new Head(0, 0);

    private static final Comparator<Head> ORDER =
            Comparator.comparingLong(Head::epoch).thenComparingLong(Head::sequence);

    /** What a later owner wrote counts more, whatever its number. */
    @Override
    public int compareTo(Head other) {
        return ORDER.compare(this, other);
    }
}
