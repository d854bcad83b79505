package dev.casty;

/**
 * No reply came in time. The message may still wait, be in work, or have been handled: ask again only what may be done
 * twice.
 */
public final class AskTimeoutException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, the message's type and the time-out. */
    public AskTimeoutException(String message) {
        super(message, null);
    }
}
