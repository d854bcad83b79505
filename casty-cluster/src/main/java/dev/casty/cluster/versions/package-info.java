/**
 * Versions of a state that several nodes may change at once: which one has seen which, and what to do with two that have not seen each other.
 */
@NullMarked
package dev.casty.cluster.versions;

import org.jspecify.annotations.NullMarked;
