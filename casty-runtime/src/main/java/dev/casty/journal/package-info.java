/**
 * Where the state of durable actors is kept: {@link dev.casty.journal.FileJournal} on disk,
 * {@link dev.casty.journal.MemoryJournal} for tests. Both are what anybody may write: a {@link dev.casty.journal.Journal}.
 */
@NullMarked
package dev.casty.journal;

import org.jspecify.annotations.NullMarked;
