package dev.casty.runtime.cell;

import dev.casty.ActorSpec;
import dev.casty.ActorStoppedException;
import dev.casty.Mailbox;
import dev.casty.Mailbox.WhenFull;
import dev.casty.SystemEvent;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.ask.WaitCircle;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.dispatch.Task;
import dev.casty.runtime.durable.Effect;
import dev.casty.runtime.durable.Holder;
import dev.casty.runtime.mailbox.BoundedQueue;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.runtime.mailbox.LinkedQueue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The second layer of a cell: its mail, and its turns on the dispatcher.
 *
 * <p>Two kinds of mail wait here. Messages lie in the {@link LinkedQueue} that the cell itself is, or in a
 * {@link BoundedQueue}. System messages lie in a stack that is turned over when it is taken; they go first, and are handled
 * even while the actor takes no messages.
 *
 * <p>A cell is <i>scheduled</i> while it runs or waits for its turn. Else it <i>rests</i> (no mail) or is <i>suspended</i>
 * (it has mail, but takes none: its actor is to be restarted, say). Only who ends the rest or the suspension may submit it,
 * so it never runs twice at a time. Messages end the rest, system messages both. Who sends one adds it first and then looks
 * whether the cell rests or is suspended; the cell says so first and then looks for mail: one of the two sees the other.
 * Each run happens after the one before, because the right to submit passes from one to the next, and so do the effects of
 * handlers.
 */
abstract class ScheduledCell extends NamedCell implements Task, Asked, Holder {
    private static final VarHandle SUSPENDED;
    private static final VarHandle SYSTEM_MAIL;

    static {
        try {
            var lookup = MethodHandles.lookup();
            SUSPENDED = lookup.findVarHandle(ScheduledCell.class, "suspended", boolean.class);
            SYSTEM_MAIL = lookup.findVarHandle(ScheduledCell.class, "systemMail", SystemMail.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** How many waiting messages are worth an event. */
    private static final int HIGH_WATER = 10_000;
    /** After so many full batches in a row the mailbox is counted again. */
    private static final int BATCHES_BETWEEN_COUNTS = 256;

    private final boolean bounded;
    private volatile boolean suspended;
    /** How many batches in a row were full. Not among the extras: who has any pays for them with each message. */
    private int fullBatches;

    private volatile @Nullable SystemMail systemMail;
    /** Volatile because others look there for whom the actor waits; written by its own thread alone. */
    private volatile @Nullable Extras extras;

    ScheduledCell(Environment environment, @Nullable Cell parent, @Nullable String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
        bounded = mailbox() instanceof Mailbox.Bounded;
        if (mailbox() instanceof Mailbox.Bounded(int capacity, var whenFull)) {
            extras().bounded = new BoundedQueue(capacity);
        }
    }

    /** Whether messages are handled now, or wait. Asked on the cell's thread. */
    abstract boolean acceptsMail();

    /** Whether the actor has stopped for good. */
    abstract boolean isStopped();

    /** The exception for an ask of the stopped actor. */
    abstract ActorStoppedException stoppedException(Object message);

    /** Called at the beginning of a run. */
    abstract void beforeMail();

    abstract void handleSystem(SystemMessage message);

    /** Hooks of the actor may run from now on, and no message is at hand. */
    abstract void enterHook();

    /** That is over. */
    abstract void leaveHook();

    abstract void handle(Object element);

    /** The next message that was stashed and brought back, or null. */
    abstract @Nullable Object pollUnstashed();

    abstract boolean hasUnstashed();

    /** Submits the cell for the first time. Once, and when whoever had its name before has stopped. */
    final void launch() {
        var persistence = persistence();
        if (persistence == null) {
            environment().dispatcher().execute(this);
        } else {
            // No worker waits for the journal: those who recover are more than there are workers, when a system begins.
            persistence.readAhead(() -> environment().dispatcher().execute(this));
        }
    }

    final boolean hasExtras() {
        return extras != null;
    }

    /** What few actors have, if this one has any of it. */
    final @Nullable Extras extrasIfAny() {
        return extras;
    }

    /** What few actors have; made with the first of it. On the cell's thread. */
    final Extras extras() {
        var all = extras;
        if (all == null) {
            all = new Extras();
            extras = all;
        }
        return all;
    }

    private BoundedQueue boundedQueue() {
        return Objects.requireNonNull(extras().bounded, "bounded");
    }

    // ---- adding mail: any thread

    /**
     * Adds an element as the mailbox's bound allows. To a stopped actor, too: whether it has stopped is only looked at once
     * the element has ended its rest, so that a sender reads nothing here that the running turn writes, and dead letters of
     * one sender come in the order in which they were sent.
     */
    @Override
    public final void tell(Object element) {
        Asking.tell(this, element);
    }

    /** As {@link #tell}, whoever sends it. */
    @Override
    public final void deliver(Object element) {
        if (!bounded) {
            add(element);
        } else if (mailbox() instanceof Mailbox.Bounded(int capacity, var whenFull)
                && new Admission(this, boundedQueue(), whenFull).offer(element)) {
            wakeToMessage();
        }
    }

    /**
     * As {@link #deliver}, by a thread that must not wait: where a sender would wait for room, there is none.
     *
     * @throws dev.casty.MailboxFullException if there is no room
     */
    public final void deliverNow(Object element) {
        if (!bounded) {
            add(element);
        } else if (mailbox() instanceof Mailbox.Bounded(int capacity, var whenFull)
                && new Admission(this, boundedQueue(), whenFull == WhenFull.BLOCK ? WhenFull.FAIL : whenFull)
                        .offer(element)) {
            wakeToMessage();
        }
    }

    /** Adds an element whatever the bound: for what the runtime itself delivers. */
    final void add(Object element) {
        if (bounded) {
            boundedQueue().push(element);
            wakeToMessage();
        } else if (push(element)) {
            submit();
        }
    }

    private void wakeToMessage() {
        if (rouse()) {
            submit();
        }
    }

    /** After a message has ended the rest. A stopped actor needs no turn for it: whoever sent it refuses it. */
    private void submit() {
        if (isStopped()) {
            refuseNext();
            if (rests()) {
                return;
            }
        }
        environment().dispatcher().execute(this);
    }

    final void tellSystem(SystemMessage message) {
        SystemMail before;
        SystemMail mail;
        do {
            before = systemMail;
            mail = new SystemMail(message, before);
        } while (!SYSTEM_MAIL.compareAndSet(this, before, mail));
        wake();
    }

    /** After something was added that does not end the rest by itself. */
    private void wake() {
        if (rouse() || suspended && SUSPENDED.compareAndSet(this, true, false)) {
            environment().dispatcher().execute(this);
        }
    }

    // ---- asking: any thread

    @Override
    public final @Nullable Object ask(Object message, @Nullable Duration timeout) {
        return Asking.ask(environment(), this, message, timeout);
    }

    /** Lets this cell's handler wait for the reply. */
    final @Nullable Object waitIn(BlockingAsk ask, Asked asked) {
        var waiting = extras();
        var persistence = waiting.persistence;
        waiting.waitsIn = ask;
        try {
            WaitCircle.check(this, ask);
            if (persistence != null) {
                persistence.letOut();
            }
            asked.deliver(ask);
            return ask.await();
        } finally {
            waiting.waitsIn = null;
            if (persistence != null) {
                persistence.comeBack();
            }
        }
    }

    @Override
    public final <T extends @Nullable Object> CompletableFuture<T> askAsync(
            Object message, @Nullable Duration timeout) {
        return Asking.askAsync(environment(), this, message, timeout);
    }

    // ---- being durable

    /** What makes the actor durable; null if it is not. */
    final @Nullable Persistence persistence() {
        var all = extras;
        return all == null ? null : all.persistence;
    }

    @Override
    public final boolean isHolding() {
        var persistence = persistence();
        return persistence != null && persistence.isHolding();
    }

    @Override
    public final void hold(Effect effect) {
        Objects.requireNonNull(persistence(), "persistence").hold(effect);
    }

    @Override
    public final void whenSafe(Effect effect) {
        var holder = Holder.current();
        if (holder == this) {
            hold(effect);
        } else if (holder != null) {
            holder.hold(new Relayed(this, effect));
        } else {
            whenOwnIsSafe(effect);
        }
    }

    /** As {@link #whenSafe}, whoever's handler the current thread runs. */
    final void whenOwnIsSafe(Effect effect) {
        var persistence = persistence();
        if (persistence == null) {
            effect.release();
        } else {
            persistence.whenSafe(effect);
        }
    }

    @Override
    public final boolean awaitShortly(BooleanSupplier done) {
        return environment().dispatcher().awaitShortly(done);
    }

    @Override
    public final @Nullable BlockingAsk waitsIn() {
        var all = extras;
        return all == null ? null : all.waitsIn;
    }

    // ---- turns: one thread at a time

    @Override
    public final void run() {
        turn(Runner.current());
    }

    @Override
    public final void run(Runner runner) {
        turn(runner);
    }

    private void turn(@Nullable Runner runner) {
        // An interrupt is meant for the handler that ran, not for the next one.
        var interruptible = runner != null && runner.ownsThread() ? Thread.currentThread() : null;
        int left = environment().dispatcher().batch();
        try {
            beforeMail();
            handleSystemMail();
            // What a hook has told the actor itself, such as to stop, comes before the next message.
            while (left > 0 && systemMail == null && acceptsMail()) {
                boolean elsewhere = extras != null && comesFromElsewhere();
                var element = elsewhere ? nextElsewhere() : peek();
                if (element == null) {
                    break;
                }
                left--;
                try {
                    handle(element);
                } finally {
                    removeElement(elsewhere);
                }
                if (interruptible != null && interruptible.isInterrupted()) {
                    Thread.interrupted();
                }
                handleSystemMail();
                if (runner != null && runner.givesWay()) {
                    break;
                }
            }
            if (isStopped()) {
                refuseAll();
            } else {
                watchLevel(left == 0);
            }
        } finally {
            endTurn();
        }
    }

    private void endTurn() {
        if (acceptsMail() || isStopped() ? mustGoOn() : !isSuspended()) {
            environment().dispatcher().executeLater(this);
        }
    }

    private boolean mustGoOn() {
        return extras != null && hasUnstashed() || !rests();
    }

    /** Rests if there is no mail. From then on another thread may run the cell: only what any thread may read is looked at. */
    private boolean rests() {
        if (systemMail != null || bounded && !boundedQueue().isEmpty() || !rest()) {
            return false;
        }
        // Who added something before the rest began has woken nobody.
        boolean hasMail = systemMail != null || bounded && !boundedQueue().isEmpty();
        return !hasMail || !rouse();
    }

    /** As {@link #rests}, for a cell that takes no messages now. */
    private boolean isSuspended() {
        suspended = true;
        return systemMail == null || !SUSPENDED.compareAndSet(this, true, false);
    }

    private boolean comesFromElsewhere() {
        return bounded || hasUnstashed();
    }

    /** What is next, and not to come out of the cell's own queue: it was brought back, or the mailbox is a bounded one. */
    private @Nullable Object nextElsewhere() {
        var all = extras();
        all.wasStashed = hasUnstashed();
        all.element = all.wasStashed ? pollUnstashed() : boundedQueue().poll();
        return all.element;
    }

    /** What is being handled. Only while it is. */
    final @Nullable Object element() {
        var all = extras;
        var other = all == null ? null : all.element;
        return other == null ? atHand() : other;
    }

    private void removeElement(boolean elsewhere) {
        if (!elsewhere) {
            remove();
        }
        var all = extras;
        if (all != null && all.element != null) {
            all.element = null;
            all.wasStashed = false;
        }
    }

    /** One round: what the handling of it adds has its turn after the next message, or in the next run. */
    private void handleSystemMail() {
        if (systemMail == null) {
            return;
        }
        enterHook();
        VirtualMachineError error = null;
        var taken = (SystemMail) SYSTEM_MAIL.getAndSet(this, null);
        for (var mail = SystemMail.oldestFirst(taken); mail != null; mail = mail.next) {
            try {
                handleSystem(mail.message);
            } catch (VirtualMachineError e) {
                // It goes on to the thread's handler, but not before the rest: nobody would send that again.
                error = e;
            }
        }
        leaveHook();
        if (error != null) {
            throw error;
        }
    }

    /** Tells once in a while, not once a message, that senders are too fast. */
    private void watchLevel(boolean fullBatch) {
        if (!fullBatch) {
            fullBatches = 0;
        } else if (!bounded && fullBatches++ % BATCHES_BETWEEN_COUNTS == 0) {
            int waiting = count(HIGH_WATER);
            if (waiting >= HIGH_WATER) {
                publish(new SystemEvent.MailboxHighWater(path(), waiting));
            }
        }
    }

    /** Whether the current thread is running this cell. */
    final boolean isOnOwnThread() {
        return Runner.currentTask() == this;
    }

    // ---- what is not delivered

    /** Makes all that waits dead letters, once the actor has stopped. On the cell's thread. */
    private void refuseAll() {
        while (refuseNext()) {
            // the next
        }
    }

    /** False if nothing waits. For who has ended the rest, as the cell's thread has. */
    private boolean refuseNext() {
        var element = comesFromElsewhere() ? nextElsewhere() : poll();
        if (element == null) {
            return false;
        }
        refuse(element);
        removeElement(true);
        return true;
    }

    /** Tells about one element that a stopped actor will not handle: its asker if it has one, else the system. */
    void refuse(Object element) {
        var all = extras;
        var heir = all == null ? null : all.heir;
        if (heir != null && (element instanceof Ask || !(element instanceof Envelope))) {
            heir.inherit(element);
            return;
        }
        switch (element) {
            case Ask ask -> ask.fail(() -> stoppedException(ask.message()));
            case Continuation<?, ?> continuation -> deadLetter(continuation.message());
            case Notice notice -> deadLetter(notice.message());
            case Reconciliation versions -> versions.done(stoppedException(versions.message()));
            case Envelope timer -> {}
            default -> deadLetter(element);
        }
    }

    private void deadLetter(Object message) {
        deadLetter(message, "the actor has stopped");
    }

    @Override
    public final void deadLetter(Object message, String reason) {
        publish(new SystemEvent.DeadLetter(path(), message, reason));
    }

    final void publish(SystemEvent event) {
        environment().eventBus().publish(event);
    }

    /** A system message and those that came before it. */
    private static final class SystemMail {
        private final SystemMessage message;
        private @Nullable SystemMail next;

        SystemMail(SystemMessage message, @Nullable SystemMail next) {
            this.message = message;
            this.next = next;
        }

        static @Nullable SystemMail oldestFirst(@Nullable SystemMail newest) {
            SystemMail first = null;
            for (var mail = newest; mail != null; ) {
                var older = mail.next;
                mail.next = first;
                first = mail;
                mail = older;
            }
            return first;
        }
    }
}
