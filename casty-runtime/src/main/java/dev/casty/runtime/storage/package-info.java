/** Files, as the journal needs them: a seam, so that a simulation can crash them at any point. */
@NullMarked
package dev.casty.runtime.storage;

import org.jspecify.annotations.NullMarked;
