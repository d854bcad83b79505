package dev.casty.cluster.replication;

import dev.casty.AskException;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.runtime.durable.StateLostException;

/** A change may survive or not: its node is not, or not any more, the one that may make it, or too few replicas have answered. */
public final class ReplicationException extends StateLostException {
    private static final long serialVersionUID = 1;

    /** With a message that says what has become of the change. */
    public ReplicationException(String message) {
        super(message);
    }

    @Override
    public AskException toAskException(String text) {
        return new QuorumUnavailableException(text);
    }
}
