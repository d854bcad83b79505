package dev.casty.journal;

import java.util.List;

/**
 * What a journal has of one key.
 *
 * @param sequence the number of its last entry; 0 if there never was one
 * @param entries the newest snapshot, if there is one, and the changes after it, the oldest first; none after a deletion
 */
public record Stored(long sequence, List<Entry> entries) {
    public Stored {
        entries = List.copyOf(entries);
    }
}
