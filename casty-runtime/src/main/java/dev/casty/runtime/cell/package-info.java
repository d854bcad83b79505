/**
 * One actor, as the runtime sees it. A {@link dev.casty.runtime.cell.Cell} is built in five layers, each on the one below:
 * who it is ({@code NamedCell}), mail and turns ({@code ScheduledCell}), life and failures ({@code SupervisedCell}), handlers and replies
 * ({@code HandlingCell}), the rest of the context ({@code Cell}).
 * What only some actors use (children, timers, a stash, watches) hangs on in objects of its own, made at first use.
 */
@NullMarked
package dev.casty.runtime.cell;

import org.jspecify.annotations.NullMarked;
