package dev.casty.journal;

/**
 * Told what became of an entry. Called on a thread of the journal's, or the one that appends; in the order of appends. Must be
 * short, and must not throw.
 */
public interface Receipt {
    /** The entry, and all that were appended before it and not refused, will survive a crash. */
    void safe();

    /** The entry was not written, or it is not known whether it was; nothing may be told to anybody who relies on it. */
    void failed(JournalException cause);
}
