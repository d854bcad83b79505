/** One node of a cluster: what connects the pure cores, the network and the actors of this machine. */
@NullMarked
package dev.casty.cluster.node;

import org.jspecify.annotations.NullMarked;
