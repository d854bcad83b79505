package dev.casty.journal;

import java.util.Set;

/**
 * A journal in use. It keeps entries by key, which is an actor's path. Any thread may call its methods; for one key, one at a
 * time does.
 */
public interface OpenJournal extends AutoCloseable {
    /**
     * What is needed to make the state of {@code key} again. Sees all that was appended before. Blocks while it reads.
     *
     * @throws JournalException if it can't be read
     */
    Stored read(String key);

    /**
     * Appends an entry. Returns before it is safe; blocks only while too much waits to be written. Entries are written in the
     * order in which they are appended, those of all keys together.
     *
     * @param sequence one more than that of the key's entry before, 1 for the first: else the entry is refused. So of a key's
     *     entries none is written after one that was refused, until its owner has read again
     * @param payload belongs to the journal from now on
     * @param receipt told exactly once what became of it
     */
    void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt);

    /** The largest payload that it takes for this key; a larger one is refused. */
    default int maxPayloadBytes(String key) {
        return Integer.MAX_VALUE;
    }

    /** The keys that have a state. */
    Set<String> keys();

    /** Writes what waits, and ends. Blocks until that is safe. What is appended afterwards is refused. */
    @Override
    void close();
}
