/**
 * Copies of actors' states on several nodes, as a pure core: the owner of a shard brings the copies of all its replicas to one state, and
 * then sends them each change. Who is the owner is decided elsewhere; here the older of two is refused. On a node's loop, or that of a
 * simulation.
 */
@NullMarked
package dev.casty.cluster.replication;

import org.jspecify.annotations.NullMarked;
