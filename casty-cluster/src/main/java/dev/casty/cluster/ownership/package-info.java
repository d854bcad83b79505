/**
 * Who owns which shard, and for how long. What has to be agreed on is in registers of the {@link dev.casty.cluster.authority.Authority}: a
 * lease for each store, an owner and replicas for each shard, and the list of stores. On a node's loop.
 */
@NullMarked
package dev.casty.cluster.ownership;

import org.jspecify.annotations.NullMarked;
