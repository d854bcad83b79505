/** Several nodes as one system: how they are configured, who they are, and which actor lives where. */
@NullMarked
package dev.casty.cluster;

import org.jspecify.annotations.NullMarked;
