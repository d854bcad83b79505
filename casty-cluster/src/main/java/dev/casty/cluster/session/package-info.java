/**
 * What two nodes have to say to each other, in order and once, over a network that loses, repeats and reorders. A pure core: no
 * thread, no clock, no socket.
 */
@NullMarked
package dev.casty.cluster.session;

import org.jspecify.annotations.NullMarked;
