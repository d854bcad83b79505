package dev.casty;

/**
 * The actor's current behaviour has no handler for the message. It was not handled: asking again is safe, and useful once
 * the actor has changed its behaviour.
 */
public final class UnhandledMessageException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, its behaviour and the message's type. */
    public UnhandledMessageException(String message) {
        super(message, null);
    }
}
