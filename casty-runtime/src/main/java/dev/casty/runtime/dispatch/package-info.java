/**
 * Who runs actors: a few long-lived virtual threads, the workers, each with a queue of actors that have mail. See
 * {@link dev.casty.runtime.dispatch.WorkerPool} for how a handler that blocks holds up nobody.
 */
@NullMarked
package dev.casty.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
