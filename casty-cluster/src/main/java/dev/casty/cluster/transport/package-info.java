/** How frames get from node to node: the seam to the network, and Netty behind it. */
@NullMarked
package dev.casty.cluster.transport;

import org.jspecify.annotations.NullMarked;
