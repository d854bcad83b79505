/**
 * An {@link dev.casty.cluster.authority.Authority} of a few nodes that are named once, the founders, for clusters in one JVM and for
 * simulations. Each register is one of CASPaxos (Rystsov, "CASPaxos: Replicated State Machines without logs", 2018): no leader and no log,
 * so nothing has to be elected or cut.
 */
@NullMarked
package dev.casty.cluster.authority.register;

import org.jspecify.annotations.NullMarked;
