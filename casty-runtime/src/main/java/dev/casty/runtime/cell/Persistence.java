package dev.casty.runtime.cell;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Stored;
import dev.casty.runtime.durable.Effect;
import dev.casty.runtime.durable.Holder;
import dev.casty.runtime.durable.Outbox;
import dev.casty.runtime.durable.StateMemory;
import dev.casty.spi.StateType;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes an actor durable: after each handler what has changed goes to the journal, and what the handler did to the world
 * waits until that is safe. The actor goes on meanwhile.
 *
 * <p>All that waits lies in the outbox and is released or refused on the actor's own thread. What other threads do in the
 * actor's name (they use a {@code ReplyTo}, or complete a stage) is brought there through {@link #foreign}, and counts as
 * done at the {@link #step} in which it was given: while a handler runs, it is the handler's.
 *
 * <p>For the actor's own thread, but for {@link #whenSafe} and receipts.
 */
final class Persistence {
    /** A snapshot is due when the changes since the last one are larger than this, and than that. */
    private static final long MIN_BYTES_BETWEEN_SNAPSHOTS = 4096;
    /** About what an entry takes in a journal beside its key and what is in it: to write little is not to take little room. */
    private static final int ENTRY_BYTES = 32;

    /** Why what relies on a refused change never happens. */
    static final String UNWRITTEN = "what it changed before could not be written";

    private static final byte[] NOTHING = {};
    /** Before the first change. */
    private static final long NOTHING_SAFE = -1;

    private final SupervisedCell cell;
    /** The cell's path. Kept, because the journal finds it sooner if it is the same object. */
    private final String key;

    private final OpenJournal journal;
    private final StateType<Object> type;
    private final Appends appends;
    private final Outbox outbox = new Outbox();
    /**
     * Null before the first recovery, when what is in memory may be more than what is in the journal, and when the state is
     * deleted: nothing is written then.
     */
    private @Nullable StateMemory<Object> memory;
    /** What the journal had before the first turn; null if that was taken. */
    private @Nullable CompletableFuture<Stored> reading;

    private long bytesSinceSnapshot;
    private long snapshotBytes;
    /** Whether the journal has, or will have, something of it. */
    private boolean stored;
    /** Whether the last handler failed: the instance holds what is undone. */
    private boolean undone;
    /** Whether the state is to be deleted when the handler has ended. */
    private boolean deleting;

    /** The last change that was appended: what effects wait for. Behind it there may be a snapshot. */
    private volatile long changed;
    /** Odd while a handler or hook runs; goes up at its beginning and its end. Written by the actor's own thread alone. */
    private volatile long step;
    /** Whether the handler waits in an ask, before which all changes were safe. */
    private volatile boolean away;
    /** What was given before this step may rely on changes that were refused. */
    private volatile long firstStep;
    /** Why they were. */
    private volatile @Nullable JournalException refusal;
    /** The last handler that failed, and with what. */
    private long failedStep;

    private @Nullable Throwable failedWith;

    /** What other threads have given, and the actor has not looked at. */
    private final Queue<Foreign> foreign = new ConcurrentLinkedQueue<>();
    /** Whether the cell was told that there is something to settle, and has not looked yet. */
    private final AtomicBoolean told = new AtomicBoolean();

    /** An effect that another thread has given. Compared by identity, so not a record. */
    private static final class Foreign {
        private final long step;
        private final Effect effect;

        Foreign(long step, Effect effect) {
            this.step = step;
            this.effect = effect;
        }
    }

    Persistence(SupervisedCell cell, OpenJournal journal, StateType<Object> type) {
        this.cell = cell;
        key = cell.path();
        this.journal = journal;
        this.type = type;
        appends = new Appends(journal, cell.environment().dispatcher(), this::tellCell);
        Holder.announce();
    }

    // ---- recovery

    /** Has the journal read the state, before the actor has its first turn; and says when that may be. */
    void readAhead(Runnable whenRead) {
        var stored = journal.readAsync(key);
        reading = stored;
        var unused = stored.whenComplete((any, failure) -> whenRead.run());
    }

    /** Gives a new instance its state; the behaviours that it had, the lowest first. */
    List<StateType.Restored<?>> recover(Object instance) {
        var known = memory;
        if (known == null || !known.isWhole()) {
            known = read();
            memory = known;
        }
        undone = false;
        return known.restore(instance);
    }

    /** Gives an instance that is not the actor's the state of these entries. */
    void restore(Object other, List<Entry> entries) {
        var state = new StateMemory<>(type, cell.environment().surroundings());
        entries.forEach(each -> state.load(each.payload()));
        state.restore(other);
    }

    private StateMemory<Object> read() {
        // What was appended before a failure comes back as refused; then the journal says what it has.
        appends.await();
        settle();
        var found = stored();
        var read = new StateMemory<>(type, cell.environment().surroundings());
        bytesSinceSnapshot = 0;
        snapshotBytes = 0;
        for (var entry : found.entries()) {
            read.load(entry.payload());
            count(entry.kind(), entry.payload());
        }
        stored = !found.entries().isEmpty();
        forgetRefused();
        appends.goOnAfter(found.sequence());
        changed = found.sequence();
        return read;
    }

    private Stored stored() {
        var ahead = reading;
        reading = null;
        if (ahead == null) {
            return journal.read(key);
        }
        if (ahead.isCompletedExceptionally()) {
            throw new JournalException(
                    "the state of " + key + " can't be read: "
                            + ahead.exceptionNow().getMessage(),
                    ahead.exceptionNow());
        }
        return ahead.join();
    }

    /** Before the numbers go back: who compares them now, on another thread, sees that they are not of his step. */
    private void forgetRefused() {
        var cause = appends.failure();
        if (cause != null) {
            refusal = cause;
            nextStep(2);
            firstStep = step;
        }
    }

    /** What a snapshot would make superfluous; the first change of all is as good as one. */
    private void count(Entry.Kind kind, byte[] payload) {
        int bytes = payload.length + key.length() + ENTRY_BYTES;
        if (kind == Entry.Kind.SNAPSHOT || snapshotBytes == 0) {
            snapshotBytes = bytes;
            bytesSinceSnapshot = 0;
        } else {
            bytesSinceSnapshot += bytes;
        }
    }

    // ---- handling

    /** A handler or a hook begins. */
    void begin() {
        nextStep(1);
    }

    private void nextStep(int by) {
        long next = step + by;
        step = next;
    }

    /** Whether what the actor does to the world is kept back: a handler or hook runs. */
    boolean isHolding() {
        return isHandling(step);
    }

    private static boolean isHandling(long step) {
        return (step & 1) != 0;
    }

    /** Keeps an effect back. */
    void hold(Effect effect) {
        outbox.add(effect);
    }

    /** Deletes the state when the handler or hook that runs has ended normally; then the actor stops. */
    void deleteAtEnd() {
        deleting = true;
    }

    /** It has ended normally: what it changed goes to the journal, and what it did waits for that. */
    void end(Object instance) {
        if (deleting) {
            delete();
        } else {
            write(instance);
        }
        var lost = journal.lost(key);
        if (lost != null) {
            appends.lose(lost);
        }
        nextStep(1);
        outbox.close(changed, lost == null ? appends.safe() : NOTHING_SAFE);
        expectReceipts();
        if (memory == null) {
            refuseUnwritten();
        }
    }

    private void write(Object instance) {
        var known = memory;
        // What a failed handler has changed is still in the instance when its last hook runs.
        var change = known == null || undone ? null : known.changes(instance, cell.behaviors());
        if (known == null || change == null) {
            return;
        }
        changed = append(Entry.Kind.CHANGE, change, outbox.takeReplies());
        if (bytesSinceSnapshot > Math.max(MIN_BYTES_BETWEEN_SNAPSHOTS, snapshotBytes)) {
            writeSnapshot(known.snapshot(instance));
        }
    }

    /** One that is too large would be refused, and the actor with it: then the changes are all that there is. */
    private void writeSnapshot(byte[] snapshot) {
        int max = journal.maxPayloadBytes(key);
        if (snapshot.length <= max) {
            append(Entry.Kind.SNAPSHOT, snapshot, List.of());
            return;
        }
        count(Entry.Kind.SNAPSHOT, snapshot);
        Log.LOG.warn(
                "the state of {} has {} bytes, and the journal takes {} at once: no snapshot of it can be written, so"
                        + " the journal grows with each change. Split the state over several actors",
                key,
                snapshot.length,
                max);
    }

    private void delete() {
        deleting = false;
        if (stored && memory != null) {
            changed = append(Entry.Kind.DELETION, NOTHING, List.of());
            stored = false;
        }
        memory = null;
        // Before the reply is out: who has that finds the name free.
        cell.self().requestStop();
    }

    private long append(Entry.Kind kind, byte[] payload, List<Effect> replies) {
        count(kind, payload);
        stored = true;
        return appends.append(key, kind, payload, replies);
    }

    /** It has failed: what it did to the world will not happen. What it changed is forgotten with the instance. */
    void fail(Throwable cause) {
        deleting = false;
        undone = true;
        outbox.discard(cause);
        if (isHolding()) {
            failedStep = step;
            failedWith = cause;
            nextStep(1);
            admitForeign();
            expectReceipts();
        }
    }

    /**
     * Before the handler waits for another actor: lets out what it has sent so far, once the changes of earlier handlers are
     * safe. Until {@link #comeBack} that is so for what other threads do as well: the reply that the handler waits for may
     * depend on it.
     */
    void letOut() {
        if (!isHolding()) {
            return; // a constructor: it knows nothing of the state
        }
        appends.await();
        var cause = appends.failure();
        if (cause != null) {
            throw cause;
        }
        away = true;
        admitForeign();
        outbox.release(changed);
        outbox.letOut();
    }

    /** The reply is there, or will not come. */
    void comeBack() {
        away = false;
    }

    // ---- settling

    private void tellCell() {
        if (told.compareAndSet(false, true)) {
            cell.tellSystem(SystemMessage.Settled.INSTANCE);
        }
    }

    /** 0 if nobody agrees on the owner of this state. */
    long fencingToken() {
        try {
            return journal.fencingToken(key);
        } catch (JournalException e) {
            throw new IllegalStateException(key + " is owned by another node by now: " + e.getMessage(), e);
        }
    }

    /**
     * Lets an effect happen once what was changed so far is safe, also by a handler that is still running. Any thread but
     * the actor's own while that {@link #isHolding}.
     */
    void whenSafe(Effect effect) {
        long now = step;
        // In this order, and the step once more: what comes after a refused change counts anew.
        if (!isHandling(now) && changed <= appends.safe() && now == step && journal.lost(key) == null) {
            effect.release();
            return;
        }
        var given = new Foreign(now, effect);
        foreign.add(given);
        boolean allWasSafe = away;
        if (!allWasSafe && !cell.isStopped()) {
            tellCell();
        } else if (foreign.remove(given)) {
            // The actor can't look now, or not any more.
            var lost = journal.lost(key);
            if (lost != null) {
                effect.refuse(UNWRITTEN, lost);
            } else if (given.step >= firstStep && (allWasSafe || changed <= appends.safe())) {
                effect.release();
            } else {
                effect.refuse(UNWRITTEN, cause());
            }
        }
    }

    private void admitForeign() {
        for (var each = foreign.poll(); each != null; each = foreign.poll()) {
            admit(each);
        }
    }

    private void admit(Foreign given) {
        var failure = failedWith;
        var lost = journal.lost(key);
        if (lost != null) {
            given.effect.refuse(UNWRITTEN, lost);
        } else if (given.step < firstStep) {
            given.effect.refuse(UNWRITTEN, cause());
        } else if (given.step == failedStep && failure != null) {
            given.effect.refuse(Outbox.HANDLER_FAILED, failure);
        } else {
            outbox.add(changed, given.effect);
        }
    }

    private JournalException cause() {
        var latest = appends.failure();
        return Objects.requireNonNull(latest == null ? refusal : latest, "refusal");
    }

    /** Has the cell told when what waits may happen. */
    private void expectReceipts() {
        appends.expect(!outbox.isEmpty());
        if (outbox.hasSafe(appends.safe())) {
            tellCell(); // it came before anybody expected it
        }
    }

    /** Releases what has become safe, and refuses what can't. What went wrong, the first time; else null. */
    @Nullable
    JournalException settle() {
        told.set(false);
        // In this order: a change that is safe before one that is refused has been acknowledged.
        var cause = appends.failure();
        admitForeign();
        outbox.release(appends.safe());
        expectReceipts();
        if (cause == null) {
            return null;
        }
        outbox.refuse(UNWRITTEN, cause);
        boolean isNews = memory != null;
        memory = null;
        return isNews ? cause : null;
    }

    /** After the failure has been settled nothing is written, so nobody would settle what comes then. */
    private void refuseUnwritten() {
        var cause = appends.failure();
        if (cause != null) {
            outbox.refuse(UNWRITTEN, cause);
        }
    }

    /** The actor has stopped: who gives something from now on sees that, and what was given before is settled here. */
    void stopped() {
        VarHandle.fullFence();
        settle();
    }

    /** Whether nothing waits for the journal. If something does, the cell is told when that may have changed. */
    boolean isSettled() {
        appends.expect(true);
        return outbox.isEmpty() && appends.areAnswered();
    }

    /** Made when there is something to log. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    }
}
