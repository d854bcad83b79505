package dev.casty.cluster;

import dev.casty.ActorSystem;
import dev.casty.Cancellable;
import dev.casty.cluster.node.StartedNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * An actor system that is one node of a cluster. Actors without a scope are its own, as in any system; those with a
 * {@link ClusterScope} are the cluster's, and have one name for all nodes. Refs of either kind can be sent to other nodes and work there.
 *
 * <p>All methods may be called from any thread.
 */
public interface ClusterSystem extends ActorSystem {
    /**
     * Starts a node, and returns when it has joined: it knows the other members and where clustered actors are.
     *
     * @throws JoinTimeoutException if no seed let it in within {@link ClusterConfig#joinTimeout}
     * @throws dev.casty.journal.JournalException if the journal can't be opened
     * @throws IllegalStateException if two actor classes of the program, or two classes of messages, have one name or number on the wire;
     *     it names both
     */
    static ClusterSystem start(ClusterConfig config) {
        return StartedNode.start(config);
    }

    /**
     * The cluster's side of a system, such as that of a context: {@code ClusterSystem.of(ctx.system())}.
     *
     * @throws IllegalArgumentException if the system is no part of a cluster
     */
    static ClusterSystem of(ActorSystem system) {
        if (system instanceof ClusterSystem cluster) {
            return cluster;
        }
        throw new IllegalArgumentException(
                system + " is no part of a cluster: it was made by ActorSystem, and not by ClusterSystem.start");
    }

    /** How this node is called: its address as a text, the same when it is started anew. */
    String nodeId();

    /** Where others reach this node: for their seeds. */
    NodeAddress address();

    /** The members as this node sees them, itself among them. */
    List<Member> members();

    /**
     * Calls {@code subscriber} for what happens to members, one event at a time, not on an actor's thread.
     *
     * @return ends the subscription
     */
    Cancellable onMemberEvent(Consumer<? super MemberEvent> subscriber);

    /**
     * Leaves the cluster and ends the system: stops all of this node's actors as {@link ActorSystem#close} does, and says good-bye, so that
     * nobody takes it for failed.
     */
    @Override
    void close();
}
