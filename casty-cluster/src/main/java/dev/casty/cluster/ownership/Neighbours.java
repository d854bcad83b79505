package dev.casty.cluster.ownership;

import dev.casty.cluster.replication.Message;
import dev.casty.cluster.replication.Shard;
import java.util.Set;

/** The other nodes, by their stores, and the actors of this one. Called on the loop. */
public interface Neighbours {
    /** Whether the node of a store seems to live. */
    boolean isLive(long store);

    /** The stores of all nodes that seem to live. */
    Set<Long> liveStores();

    /** Sends a message to the node of a store. It may be lost. */
    void send(long store, Message message);

    /** Asks the node of a store to take a shard that nobody owns. May be lost. */
    void askToTake(long store, Shard shard);

    /** This node owns a shard no more: its actors forget what they have. */
    void lost(Shard shard);

    /** Lets the actors of a shard end in order, and begins none of them any more, until {@link #resume}. */
    void evict(Shard shard, Runnable evicted);

    /** Actors of the shard may begin here again. */
    void resume(Shard shard);
}
