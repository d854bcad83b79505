/**
 * Who decides what two nodes must not decide differently: registers that all nodes see alike. What is kept in them (leases of nodes, owners
 * of shards) is others' business.
 */
@NullMarked
package dev.casty.cluster.authority;

import org.jspecify.annotations.NullMarked;
