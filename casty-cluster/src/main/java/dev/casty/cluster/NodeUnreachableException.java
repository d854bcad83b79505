package dev.casty.cluster;

import dev.casty.AskException;

/**
 * The node of the actor is gone, or can't be reached for so long that the cluster takes it for gone. Whether the message was handled is
 * not known: ask again only what may be done twice.
 */
public final class NodeUnreachableException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, the message's type and the node. */
    public NodeUnreachableException(String message) {
        super(message, null);
    }
}
