@NullMarked
package dev.casty.cluster.wire;

import org.jspecify.annotations.NullMarked;
