package dev.casty.runtime.durable;

import dev.casty.AskException;
import dev.casty.journal.JournalException;

/**
 * The state belongs to somebody else now, or can't be kept any more: what is in memory is to be forgotten. The actor does not begin again
 * here by itself.
 */
public abstract class StateLostException extends JournalException {
    private static final long serialVersionUID = 1;

    /** With a message that says what has become of the last changes. */
    protected StateLostException(String message) {
        super(message);
    }

    /** What is told to an asker whose reply relies on it. */
    public abstract AskException toAskException(String text);
}
