/** What nodes say to each other, in bytes; those of a peer may be anything. */
@NullMarked
package dev.casty.cluster.wire;

import org.jspecify.annotations.NullMarked;
