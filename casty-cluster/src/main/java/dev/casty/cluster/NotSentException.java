package dev.casty.cluster;

import dev.casty.AskException;

/**
 * The message has not left this node: it can't be written, or is too large; the cause says why. Nobody has handled it; to ask again
 * fails again.
 */
public final class NotSentException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor and the message's type. */
    public NotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
