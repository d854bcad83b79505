/** What simulations of pure cores have in common: time, a disk, a node's loop. */
@NullMarked
package dev.casty.cluster.simulated;

import org.jspecify.annotations.NullMarked;
