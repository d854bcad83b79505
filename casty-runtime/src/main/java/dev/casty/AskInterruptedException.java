package dev.casty;

/**
 * The waiting thread was interrupted; its flag is still set. The message may still be handled: ask again only what may be
 * done twice.
 */
public final class AskInterruptedException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor and the message's type. */
    public AskInterruptedException(String message) {
        super(message, null);
    }
}
