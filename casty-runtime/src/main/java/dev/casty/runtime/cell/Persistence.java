package dev.casty.runtime.cell;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.runtime.durable.Effect;
import dev.casty.runtime.durable.Holder;
import dev.casty.runtime.durable.Outbox;
import dev.casty.runtime.durable.StateMemory;
import dev.casty.spi.StateType;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What makes an actor durable: after each handler what has changed goes to the journal, and what the handler did to the world
 * waits until that is safe. The actor goes on meanwhile.
 *
 * <p>For the actor's own thread, but for receipts, which come on the journal's.
 */
final class Persistence {
    /** A snapshot is due when the changes since the last one are larger than this, and than that. */
    private static final long MIN_BYTES_BETWEEN_SNAPSHOTS = 4096;

    private static final String UNWRITTEN = "what it changed before could not be written";

    private static final long RECEIPT_CHECK_NANOS = 100_000_000;

    private final SupervisedCell cell;
    private final OpenJournal journal;
    private final StateType<Object> type;
    private final Outbox outbox = new Outbox();
    /** Null before the first recovery, and when what is in memory may be more than what is in the journal. */
    private @Nullable StateMemory<Object> memory;

    /** The number of the last change that was handed to the journal. Written by the actor's own thread alone. */
    private volatile long appended;

    private long bytesSinceSnapshot;
    private long snapshotBytes;
    /** Whether what is sent now is kept back: a handler or hook runs. */
    private boolean collecting;
    /** Whether the last handler failed: the instance holds what is undone. */
    private boolean undone;

    /** The last change that is safe, and all before it. */
    private volatile long safe;
    /** The last change of which the journal has said what became of it. Behind {@link #safe} some were refused. */
    private volatile long answered;

    private volatile @Nullable JournalException failure;
    /** Whether the cell was told, and has not looked yet. */
    private final AtomicBoolean told = new AtomicBoolean();

    private volatile @Nullable Thread waiting;
    /** What other threads do in the actor's name, and the change that must be safe first. */
    private final Queue<Later> later = new ConcurrentLinkedQueue<>();

    private record Later(long change, Effect effect) {}

    Persistence(SupervisedCell cell, OpenJournal journal, StateType<Object> type) {
        this.cell = cell;
        this.journal = journal;
        this.type = type;
        Holder.announce();
    }

    // ---- recovery

    /** Gives a new instance its state; the behaviours that it had, the lowest first. */
    List<StateType.Restored<?>> recover(Object instance) {
        var known = memory;
        if (known == null) {
            known = read();
            memory = known;
        }
        undone = false;
        return known.restore(instance);
    }

    private StateMemory<Object> read() {
        // What was appended before a failure comes back as refused; then the journal says what it has.
        awaitReceipts(appended);
        failure = null;
        var stored = journal.read(cell.path());
        var read = new StateMemory<>(type);
        bytesSinceSnapshot = 0;
        snapshotBytes = 0;
        for (var entry : stored.entries()) {
            read.load(entry.payload());
            count(entry.kind(), entry.payload());
        }
        appended = stored.sequence();
        safe = appended;
        answered = appended;
        return read;
    }

    private void count(Entry.Kind kind, byte[] payload) {
        if (kind == Entry.Kind.SNAPSHOT) {
            snapshotBytes = payload.length;
            bytesSinceSnapshot = 0;
        } else {
            bytesSinceSnapshot += payload.length;
        }
    }

    // ---- handling

    /** A handler or a hook begins. */
    void begin() {
        collecting = true;
    }

    /** Whether what the actor does to the world is kept back: a handler or hook runs. */
    boolean isHolding() {
        return collecting;
    }

    /** Keeps an effect back. */
    void hold(Effect effect) {
        outbox.add(effect);
    }

    /** It has ended normally: what it changed goes to the journal, and what it did waits for that. */
    void end(Object instance) {
        var known = memory;
        // What a failed handler has changed is still in the instance when its last hook runs.
        var change = known == null || undone ? null : known.changes(instance, cell.behaviors());
        collecting = false;
        if (change != null) {
            append(Entry.Kind.CHANGE, change);
            if (known != null && bytesSinceSnapshot > Math.max(MIN_BYTES_BETWEEN_SNAPSHOTS, snapshotBytes)) {
                append(Entry.Kind.SNAPSHOT, known.snapshot());
            }
        }
        outbox.close(appended, safe);
    }

    /** It has failed: what it did to the world will not happen. What it changed is forgotten with the instance. */
    void fail(Throwable cause) {
        collecting = false;
        undone = true;
        outbox.discard(cause);
    }

    private void append(Entry.Kind kind, byte[] payload) {
        count(kind, payload);
        long sequence = appended + 1;
        appended = sequence;
        journal.append(cell.path(), sequence, kind, payload, new Receipt() {
            @Override
            public void safe() {
                received(sequence, null);
            }

            @Override
            public void failed(JournalException cause) {
                received(sequence, cause);
            }
        });
    }

    // ---- receipts

    private void received(long sequence, @Nullable JournalException cause) {
        if (cause == null) {
            safe = sequence;
        } else if (failure == null) {
            failure = cause;
        }
        answered = sequence;
        releaseLater();
        var thread = waiting;
        if (thread != null) {
            cell.environment().dispatcher().unpark(thread);
        }
        if (told.compareAndSet(false, true)) {
            cell.tellSystem(SystemMessage.Settled.INSTANCE);
        }
    }

    /** Lets an effect happen once what was changed so far is safe. Any thread. */
    void whenSafe(Effect effect) {
        later.add(new Later(appended, effect));
        releaseLater();
    }

    /** By whichever thread comes first: each is removed once. */
    private void releaseLater() {
        for (var first = later.peek(); first != null && first.change() <= answered; first = later.peek()) {
            if (later.remove(first)) {
                var cause = failure;
                if (cause == null || first.change() <= safe) {
                    first.effect().release();
                } else {
                    first.effect().refuse(UNWRITTEN, cause);
                }
            }
        }
    }

    /** Releases what has become safe. What went wrong meanwhile, or null. */
    @Nullable
    JournalException settle() {
        told.set(false);
        // In this order: what became safe after the failure was seen would be of a later incarnation.
        var cause = failure;
        outbox.release(safe);
        if (cause != null && memory != null) {
            memory = null;
            outbox.refuse(UNWRITTEN, cause);
            return cause;
        }
        return null;
    }

    /** Whether nothing waits for the journal. */
    boolean isSettled() {
        return outbox.isEmpty() && answered >= appended;
    }

    /**
     * Before the handler waits for another actor: lets out what it has sent so far, once the changes of earlier handlers are
     * safe.
     */
    void letOut() {
        awaitReceipts(appended);
        var cause = failure;
        if (cause != null) {
            throw cause;
        }
        outbox.release(appended);
        outbox.close(appended, appended);
    }

    /** Not ended by an interrupt: the journal answers within the time of a write. The flag stays up. */
    private void awaitReceipts(long change) {
        boolean interrupted = false;
        waiting = Thread.currentThread();
        while (answered < change) {
            interrupted |= Thread.interrupted();
            cell.environment().dispatcher().park(RECEIPT_CHECK_NANOS);
        }
        waiting = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
