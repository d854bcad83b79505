/**
 * Who belongs to the cluster and looks alive: SWIM with Lifeguard's refinements, as a pure core. Time and messages go in,
 * messages and events come out; sockets and threads are elsewhere.
 */
@NullMarked
package dev.casty.cluster.membership;

import org.jspecify.annotations.NullMarked;
