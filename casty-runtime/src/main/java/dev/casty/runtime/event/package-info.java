/** What happens in a system, told to the log and to subscribers. */
@NullMarked
package dev.casty.runtime.event;

import org.jspecify.annotations.NullMarked;
