package dev.casty.runtime.cell;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.durable.Effect;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one actor on their way into the journal: what was appended, and what the journal has said of it. For the
 * actor's own thread; receipts come on any.
 */
final class Appends {
    private static final long RECEIPT_CHECK_NANOS = 100_000_000;

    private final OpenJournal journal;
    private final Dispatcher dispatcher;
    /** Called after a receipt that somebody expects. */
    private final Runnable answered;

    /** The number of the last entry that was appended. */
    private long last;
    /** How many of them the journal has said nothing of yet. Counted, because a journal that closes may not keep their order. */
    private final AtomicInteger unanswered = new AtomicInteger();
    /** The last entry that is safe, and all before it. */
    private volatile long safe;

    private volatile @Nullable JournalException failure;
    /** Whether to be told of receipts that bring no failure. */
    private volatile boolean expecting;

    private volatile @Nullable Thread waiting;

    Appends(OpenJournal journal, Dispatcher dispatcher, Runnable answered) {
        this.journal = journal;
        this.dispatcher = dispatcher;
        this.answered = answered;
    }

    /**
     * Hands an entry to the journal. Its number.
     *
     * @param replies what waits for this entry alone; released by whoever brings the receipt, who need not wake the actor
     *     for it first
     */
    long append(String path, Entry.Kind kind, byte[] payload, List<Effect> replies) {
        long sequence = ++last;
        unanswered.incrementAndGet();
        journal.append(path, sequence, kind, payload, new Receipt() {
            @Override
            public void safe() {
                safe = sequence;
                try {
                    replies.forEach(Effect::release);
                } finally {
                    received();
                }
            }

            @Override
            public void failed(JournalException cause) {
                if (failure == null) {
                    failure = cause;
                }
                try {
                    replies.forEach(each -> each.refuse(Persistence.UNWRITTEN, cause));
                } finally {
                    received();
                }
            }
        });
        return sequence;
    }

    /** What was appended counts no more, nor what was read. */
    void lose(JournalException cause) {
        if (failure == null) {
            failure = cause;
        }
        answered.run();
    }

    private void received() {
        unanswered.decrementAndGet();
        var thread = waiting;
        if (thread != null) {
            dispatcher.unpark(thread);
        }
        // After the receipt is seen: who begins to expect it looks for it afterwards. One of the two sees the other.
        if (expecting || failure != null) {
            answered.run();
        }
    }

    /**
     * Whether to be told of each receipt from now on, or only of failures: to have a turn for what nobody waits for is half of
     * the work. Who begins to expect one has to look whether it has come.
     */
    void expect(boolean receipts) {
        if (expecting != receipts) {
            expecting = receipts;
        }
    }

    /** The last entry that is safe, and all before it. Any thread. */
    long safe() {
        return safe;
    }

    /** Why an entry was refused, if one was: so are all after it. Any thread. */
    @Nullable
    JournalException failure() {
        return failure;
    }

    /** Whether the journal has said of each entry what became of it. */
    boolean areAnswered() {
        return unanswered.get() == 0;
    }

    /** Waits for that. Not ended by an interrupt: the journal answers within the time of a write. The flag stays up. */
    void await() {
        boolean interrupted = false;
        waiting = Thread.currentThread();
        while (!areAnswered()) {
            interrupted |= Thread.interrupted();
            dispatcher.park(RECEIPT_CHECK_NANOS);
        }
        waiting = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on behind the last entry that the journal has, when all are answered. What was refused is forgotten. */
    void goOnAfter(long sequence) {
        last = sequence;
        safe = sequence;
        failure = null;
    }
}
