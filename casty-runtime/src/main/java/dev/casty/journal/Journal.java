package dev.casty.journal;

/** Where the state of durable actors is kept. A description: nothing is touched before {@link #open}. */
public interface Journal {
    /**
     * Opens it for one system, which closes it. Reads what is there, and blocks meanwhile.
     *
     * @throws JournalException if it is open elsewhere, damaged, or can't be read
     */
    OpenJournal open();
}
