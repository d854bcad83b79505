package dev.casty.journal;

import org.jspecify.annotations.Nullable;

/**
 * A journal can't be opened, read or written. The message names the file, where there is one, and the offset in it.
 *
 * <p>To try again is of use for {@link JournalFullException} alone. A journal whose disk has failed to write stays as it is
 * and acknowledges nothing more; open it again when the cause is gone, and it has all that it ever acknowledged.
 */
public class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message that says what to do. */
    public JournalException(String message) {
        super(message);
    }

    /** With what the file system threw. */
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
