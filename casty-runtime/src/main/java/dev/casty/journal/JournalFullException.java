package dev.casty.journal;

import org.jspecify.annotations.Nullable;

/**
 * There is no room for another segment of the journal, so the entry was not written. Nothing else is lost, and the journal
 * goes on as soon as there is room: to try again is safe.
 */
public final class JournalFullException extends JournalException {
    private static final long serialVersionUID = 1;

    /** With what the file system threw. */
    public JournalFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
