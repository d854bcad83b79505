/**
 * Turns models into source: refs, contexts, dispatch tables and union refs. Sees neither the compiler nor a validator; of
 * an actor with mistakes it writes what is sound.
 */
@NullMarked
package dev.casty.processor.generate;

import org.jspecify.annotations.NullMarked;
