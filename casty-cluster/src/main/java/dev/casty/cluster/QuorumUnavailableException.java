package dev.casty.cluster;

import dev.casty.AskException;

/**
 * Not enough replicas could be reached. The outcome is unknown: the change may survive on a replica that was reached. Ask again only
 * what may be done twice.
 */
public final class QuorumUnavailableException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, and how many replicas answered of how many. */
    public QuorumUnavailableException(String message) {
        super(message, null);
    }
}
