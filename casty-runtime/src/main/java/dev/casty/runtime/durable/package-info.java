/**
 * The state of a durable actor between its fields and the journal: what has changed, what is kept, and what waits until it is
 * safe. Knows no cells.
 */
@NullMarked
package dev.casty.runtime.durable;

import org.jspecify.annotations.NullMarked;
