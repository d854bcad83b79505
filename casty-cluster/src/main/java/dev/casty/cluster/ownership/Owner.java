package dev.casty.cluster.ownership;

import dev.casty.cluster.replication.Primary;

/** Who owns a shard, as far as this node can tell. */
public sealed interface Owner {
    /** This node does, and takes changes. */
    record Here(Primary primary) implements Owner {}

    /** The node of that store does, or should. */
    record There(long store) implements Owner {}

    /** Nobody now, or nobody can tell. Soon that may be different. */
    record Nobody(String why) implements Owner {}
}
