package dev.casty.runtime.cell;

import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.mailbox.BoundedQueue;
import dev.casty.runtime.supervision.FailureHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a cell needs that most cells never need, so that an idle actor is small: children, timers, failures, a bounded
 * mailbox. Each field belongs to one layer of the cell and is described there. For the cell's own thread, but for what is
 * volatile.
 */
final class Extras {
    // ScheduledCell
    /** The ask in whose reply the handler waits. */
    volatile @Nullable BlockingAsk waitsIn;
    /** The mailbox, where it has a bound. Final from the cell's constructor on. */
    @Nullable
    BoundedQueue bounded;
    /** What is being handled, if it did not come out of the cell's own queue. */
    @Nullable
    Object element;
    /** Whether that was put aside before, and brought back. */
    boolean wasStashed;

    /** What makes the actor durable. Final from the constructor on. */
    @Nullable
    Persistence persistence;

    // SupervisedCell
    @Nullable
    Children children;

    @Nullable
    FailureHistory history;

    @Nullable
    Restart restart;
    /** Who has its name when it has stopped. */
    @Nullable
    Cell successor;
    /** The failure that it has not recovered from. Read by whoever asks the stopped actor. */
    volatile @Nullable Failed lastFailure;

    /** Who gets its mail. Set before it stops, and read by whoever sends it something afterwards. */
    volatile @Nullable Heir heir;

    /** Whether it has stopped but for the journal's receipts. */
    boolean settling;

    // HandlingCell
    /** The topmost behaviour; null at the base. */
    HandlingCell.@Nullable Behaving behaving;

    @Nullable
    Stash stash;

    // Cell
    @Nullable
    Timers timers;

    @Nullable
    ReceiveTimeout receiveTimeout;

    @Nullable
    Watches watches;

    /** A restart under way. */
    record Restart(Failed failure, long delayNanos, int count) {}
}
