package dev.casty;

/**
 * The handler ended without a reply to a message that has one: a {@code void} fallback that did not call
 * {@code ctx.reply(…)}. The message has been handled. This is a bug in the handler that the message names.
 */
public final class NoReplyException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, the handler and the message's type. */
    public NoReplyException(String message) {
        super(message, null);
    }
}
