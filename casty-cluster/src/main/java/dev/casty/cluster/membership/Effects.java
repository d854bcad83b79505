package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;

/** What the core does to the world. Called while it is called; must not call back into it. */
public interface Effects {
    /** Sends a message. It may be lost. */
    void send(NodeAddress to, SwimMessage message);

    /** Tells that something has happened to a member. */
    void changed(Change change);
}
