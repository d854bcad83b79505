/**
 * What to do about a failure, as pure functions of the rules, the history and the time: no threads, no clocks, no effects.
 */
@NullMarked
package dev.casty.runtime.supervision;

import org.jspecify.annotations.NullMarked;
