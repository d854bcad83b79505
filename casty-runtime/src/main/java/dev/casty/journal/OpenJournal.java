package dev.casty.journal;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A journal in use. It keeps entries by key, which is an actor's path. Any thread may call its methods; for one key, one at a
 * time does.
 */
public interface OpenJournal extends AutoCloseable {
    /**
     * What is needed to make the state of {@code key} again. Sees all that was appended before. Returns before it has read; the
     * future completes on any thread, and what hangs on it there must not block. It fails with a {@link JournalException} if
     * the journal can't be read.
     */
    CompletableFuture<Stored> readAsync(String key);

    /**
     * As {@link #readAsync}, but blocks until it has read. Not ended by an interrupt.
     *
     * @throws JournalException if it can't be read
     */
    default Stored read(String key) {
        try {
            return readAsync(key).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JournalException known
                    ? known
                    : new JournalException("the journal can't be read: " + e.getCause(), e.getCause());
        }
    }

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

    /**
     * Why what was read of this key, and all that was appended, counts no more, although nobody has said so of an entry; null while it
     * counts. A journal of this machine alone has no reason. Asked before an actor answers.
     */
    default @Nullable JournalException lost(String key) {
        return null;
    }

    /**
     * A number that grows each time the state of this key gets another owner; 0 if nobody agrees on its owner, as in a journal of this machine alone.
     *
     * @throws JournalException if it has another owner by now
     */
    default long fencingToken(String key) {
        return 0;
    }

    /** The keys that have a state. */
    Set<String> keys();

    /** Writes what waits, and ends. Blocks until that is safe. What is appended afterwards is refused. */
    @Override
    void close();
}
