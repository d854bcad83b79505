package dev.casty.cluster;

import dev.casty.AskException;

/**
 * The node whose journal holds the state of a durable actor without replicas is away, and nobody else may stand in for it. Nobody has
 * handled the message: it is safe to ask again, and it will be answered once that node is back.
 */
public final class OwnerUnavailableException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor and the node. */
    public OwnerUnavailableException(String message) {
        super(message, null);
    }
}
