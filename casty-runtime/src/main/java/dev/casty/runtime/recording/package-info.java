/**
 * Collections of an actor's state that remember how they were changed, so that a change of one element costs one element in the
 * journal. Knows no journal.
 */
@NullMarked
package dev.casty.runtime.recording;

import org.jspecify.annotations.NullMarked;
