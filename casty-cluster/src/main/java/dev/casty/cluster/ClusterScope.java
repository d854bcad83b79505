package dev.casty.cluster;

import dev.casty.Scope;
import java.util.Objects;

/**
 * That an actor belongs to the cluster: it is known by its name on all nodes, and there is one of it. Immutable.
 *
 * <pre>{@code
 * system.actor("cart-7", CartRef.spec("ada").scope(ClusterScope.cluster()));
 * }</pre>
 *
 * <p>Without replicas it lives on one node: the one to which the name belongs by consistent hashing when it is spawned first. It stays
 * there while that node lives. When the node is gone, an actor without {@code @Durable} begins anew, from the arguments of its
 * constructor, on the node to which the name belongs then; a {@code @Durable} one, whose state is in the journal of its node, waits for
 * it, and asks fail with {@link OwnerUnavailableException} meanwhile.
 *
 * <p>With {@link #replicas} the state of a {@code @Durable} actor is on several nodes, and it goes on where one of them is gone. It begins by
 * itself with the first message, wherever it has to run; the scope's {@link #consistency} says what survives.
 *
 * <p>No authority stands behind actors without replicas: on two sides of a partition there can be an actor of the same name, and when the partition heals
 * one of the two is stopped, with whatever it has.
 */
public final class ClusterScope implements Scope {
    private static final ClusterScope ONE = new ClusterScope(false, 1, Consistency.ONE);

    private final boolean pinned;
    private final int replicas;
    private final Consistency consistency;

    private ClusterScope(boolean pinned, int replicas, Consistency consistency) {
        this.pinned = pinned;
        this.replicas = replicas;
        this.consistency = consistency;
    }

    /** On one node, which consistent hashing chooses. */
    public static ClusterScope cluster() {
        return ONE;
    }

    /**
     * On as many nodes as this.
     *
     * @param count 1 to 7; more than 1 of a {@code @Durable} class
     */
    public static ClusterScope replicas(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("an actor has at least 1 replica, not " + count);
        }
        return new ClusterScope(false, count, Consistency.QUORUM);
    }

    /** With this consistency; without it {@link Consistency#QUORUM}. */
    public ClusterScope consistency(Consistency changed) {
        return new ClusterScope(pinned, replicas, Objects.requireNonNull(changed, "consistency"));
    }

    /**
     * On the node where it is spawned first, whatever consistent hashing says: a shard for each node, say. When that node is gone, so is
     * the actor until it is back; it does not begin anew elsewhere.
     *
     * @throws IllegalStateException if it has replicas
     */
    public ClusterScope onThisNode() {
        if (replicas > 1) {
            throw new IllegalStateException("an actor with " + replicas + " replicas is not on one node alone");
        }
        return new ClusterScope(true, 1, consistency);
    }

    /** Whether it stays on the node where it is spawned first. */
    public boolean isPinned() {
        return pinned;
    }

    /** How many replicas there are. */
    public int replicas() {
        return replicas;
    }

    /** How many of them have a change before the asker hears of it. */
    public Consistency consistency() {
        return consistency;
    }

    @Override
    public String toString() {
        if (replicas > 1) {
            return "replicas(" + replicas + ").consistency(" + consistency + ")";
        }
        return pinned ? "cluster().onThisNode()" : "cluster()";
    }
}
