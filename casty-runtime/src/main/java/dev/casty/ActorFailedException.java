package dev.casty;

/**
 * The handler threw; the cause is what it threw. Supervision has taken over. How much the handler had done by then is not
 * known to the asker: ask again only what may be done twice.
 */
public final class ActorFailedException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor and the message's type, and what was thrown. */
    public ActorFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
