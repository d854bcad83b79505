/** The actor system of one machine: its seams, its top-level actors, its end. */
@NullMarked
package dev.casty.runtime.system;

import org.jspecify.annotations.NullMarked;
