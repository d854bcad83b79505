/**
 * Where messages wait for their actor: a queue that many threads fill and one empties, without bound or with one. What it
 * holds are plain messages, or envelopes around them that the cell knows; the queue doesn't look.
 */
@NullMarked
package dev.casty.runtime.mailbox;

import org.jspecify.annotations.NullMarked;
