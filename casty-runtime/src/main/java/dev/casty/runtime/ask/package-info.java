/**
 * Questions on their way: a message with somebody who waits for the reply. An ask lies in the mailbox like any message and
 * needs no actor of its own.
 */
@NullMarked
package dev.casty.runtime.ask;

import org.jspecify.annotations.NullMarked;
