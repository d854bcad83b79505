package dev.casty.cluster;

import dev.casty.AskException;

/**
 * The node of the actor does not know the actor's class, or the message's: it runs another version of the program, or another program. Or the
 * name belongs to an actor of another class. Nobody has handled the message; to ask again fails until that has changed.
 */
public final class UnknownTypeException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the type and the node. */
    public UnknownTypeException(String message) {
        super(message, null);
    }
}
