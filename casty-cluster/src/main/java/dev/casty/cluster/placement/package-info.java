/** Which node a key belongs to. */
@NullMarked
package dev.casty.cluster.placement;

import org.jspecify.annotations.NullMarked;
