package dev.casty.runtime.cell;

import dev.casty.ActorStoppedException;
import dev.casty.AskException;
import dev.casty.Mailbox;
import dev.casty.SystemEvent;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.ask.FutureAsk;
import dev.casty.runtime.ask.Participant;
import dev.casty.runtime.ask.WaitCircle;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.dispatch.Task;
import dev.casty.runtime.mailbox.BoundedQueue;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.runtime.mailbox.LinkedQueue;
import dev.casty.runtime.mailbox.MessageQueue;
import dev.casty.spi.Target;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The lowest layer of a cell: its mail, and its turns on the dispatcher.
 *
 * <p>Two kinds of mail wait here. Messages lie in a {@link MessageQueue}. System messages lie in a stack that is turned
 * over when it is taken; they go first, and are handled even while the actor takes no messages.
 *
 * <p>A cell is <i>scheduled</i> while it runs or waits for its turn, else <i>idle</i>; only who changes idle to scheduled
 * may submit it, so it never runs twice at a time. Who adds mail does so first and then looks whether the cell is idle; the
 * cell says that it is idle first and then looks for mail: one of the two sees the other. Each run happens after the one
 * before, because the flag passes from one to the next, and so do the effects of handlers.
 */
abstract class ScheduledCell extends Target implements Task, Participant {
    private static final VarHandle STATUS;
    private static final VarHandle SYSTEM_MAIL;

    static {
        try {
            var lookup = MethodHandles.lookup();
            STATUS = lookup.findVarHandle(ScheduledCell.class, "status", int.class);
            SYSTEM_MAIL = lookup.findVarHandle(ScheduledCell.class, "systemMail", SystemMail.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int IDLE = 0;
    private static final int SCHEDULED = 1;

    /** How many waiting messages are worth an event. */
    private static final int HIGH_WATER = 10_000;
    /** After so many full batches in a row the mailbox is counted again. */
    private static final int BATCHES_BETWEEN_COUNTS = 256;

    private final Environment environment;
    private final MessageQueue queue;
    /** Scheduled from the beginning: nobody submits a cell before {@link #launch}. */
    private volatile int status = SCHEDULED;

    private volatile @Nullable SystemMail systemMail;
    private volatile @Nullable Thread thread;
    private volatile @Nullable BlockingAsk waitsIn;
    private int fullBatches;

    ScheduledCell(Environment environment, Mailbox mailbox) {
        this.environment = environment;
        queue = switch (mailbox) {
            case Mailbox.Unbounded unbounded -> new LinkedQueue();
            case Mailbox.Bounded bounded -> new BoundedQueue(bounded.capacity());
        };
    }

    /** Whether messages are handled now, or wait. Asked on the cell's thread. */
    abstract boolean acceptsMail();

    /** Whether the actor has stopped for good. */
    abstract boolean isStopped();

    /** What to do with a message for which there was no room. */
    abstract Mailbox mailbox();

    /** The exception for an ask of the stopped actor. */
    abstract ActorStoppedException stoppedException(Object message);

    /** Called at the beginning of a run. */
    abstract void beforeMail();

    abstract void handleSystem(SystemMessage message);

    abstract void handle(Object element);

    /** The next message that was stashed and brought back, or null. */
    abstract @Nullable Object pollUnstashed();

    abstract boolean hasUnstashed();

    /** Submits the cell for the first time. Once. */
    final void launch() {
        environment.dispatcher().execute(this);
    }

    final Environment environment() {
        return environment;
    }

    // ---- adding mail: any thread

    @Override
    public final void tell(Object message) {
        if (isStopped()) {
            deadLetter(message);
        } else if (offer(message)) {
            wake();
        }
    }

    /** Adds what the runtime itself delivers: never refused. */
    final void pushOwn(Envelope envelope) {
        if (isStopped()) {
            refuse(envelope);
        } else {
            queue.push(envelope);
            wake();
        }
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

    private void wake() {
        if (status == IDLE && STATUS.compareAndSet(this, IDLE, SCHEDULED)) {
            environment.dispatcher().execute(this);
        }
    }

    /** Adds an element as the mailbox's bound allows. False if it went elsewhere. */
    private boolean offer(Object element) {
        if (queue instanceof BoundedQueue bounded && mailbox() instanceof Mailbox.Bounded(int capacity, var whenFull)) {
            return new Admission(this, bounded, whenFull).offer(element);
        }
        queue.push(element);
        return true;
    }

    // ---- asking: any thread

    @Override
    public final @Nullable Object ask(Object message, @Nullable Duration timeout) {
        var ask = new BlockingAsk(
                message, this, environment.eventBus(), environment.dispatcher(), environment.clock(), limit(timeout));
        if (Runner.currentTask() instanceof ScheduledCell asker) {
            return asker.waitIn(ask, this);
        }
        enqueue(ask);
        return ask.await();
    }

    private @Nullable Object waitIn(BlockingAsk ask, ScheduledCell asked) {
        waitsIn = ask;
        try {
            WaitCircle.check(this, ask);
            asked.enqueue(ask);
            return ask.await();
        } finally {
            waitsIn = null;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <T extends @Nullable Object> CompletableFuture<T> askAsync(
            Object message, @Nullable Duration timeout) {
        var limit = limit(timeout);
        var ask = new FutureAsk(message, this, environment.eventBus(), environment.callbacks());
        ask.timeOutAfter(limit, environment.scheduler());
        try {
            enqueue(ask);
        } catch (AskException refused) {
            ask.fail(() -> refused);
        }
        return (CompletableFuture<T>) ask.future();
    }

    private void enqueue(Ask ask) {
        if (isStopped()) {
            refuse(ask);
        } else if (offer(ask)) {
            wake();
        }
    }

    private Duration limit(@Nullable Duration timeout) {
        if (timeout == null) {
            return environment.askTimeout();
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("an ask's time-out is longer than zero, not " + timeout);
        }
        return timeout;
    }

    @Override
    public final @Nullable BlockingAsk waitsIn() {
        return waitsIn;
    }

    // ---- turns: one thread at a time

    @Override
    public final void run() {
        var runner = Runner.current();
        var thisThread = Thread.currentThread();
        thread = thisThread;
        int left = environment.dispatcher().batch();
        try {
            beforeMail();
            handleSystemMail();
            // What a hook has told the actor itself, such as to stop, comes before the next message.
            while (left > 0 && systemMail == null && acceptsMail()) {
                var element = nextElement();
                if (element == null) {
                    break;
                }
                left--;
                handle(element);
                if (runner != null && thisThread.isInterrupted()) {
                    // Meant for the handler that ran, not for the next one.
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
        thread = null;
        boolean accepts = acceptsMail();
        boolean unstashed = accepts && hasUnstashed();
        boolean drains = accepts || isStopped();
        status = IDLE;
        // From here on another thread may run the cell: only what any thread may read is looked at.
        boolean hasMail = systemMail != null || unstashed || drains && !queue.isEmpty();
        if (hasMail && STATUS.compareAndSet(this, IDLE, SCHEDULED)) {
            environment.dispatcher().executeLater(this);
        }
    }

    private @Nullable Object nextElement() {
        return hasUnstashed() ? pollUnstashed() : queue.poll();
    }

    /** One round: what the handling of it adds has its turn after the next message, or in the next run. */
    private void handleSystemMail() {
        if (systemMail == null) {
            return;
        }
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
        if (error != null) {
            throw error;
        }
    }

    /** Tells once in a while, not once a message, that senders are too fast. */
    private void watchLevel(boolean fullBatch) {
        if (!fullBatch) {
            fullBatches = 0;
        } else if (fullBatches++ % BATCHES_BETWEEN_COUNTS == 0) {
            int waiting = queue.count(HIGH_WATER);
            if (waiting >= HIGH_WATER && mailbox() instanceof Mailbox.Unbounded) {
                publish(new SystemEvent.MailboxHighWater(path(), waiting));
            }
        }
    }

    /** Whether the current thread is running this cell. */
    final boolean isOnOwnThread() {
        return thread == Thread.currentThread();
    }

    // ---- what is not delivered

    /** Makes all that waits dead letters, once the actor has stopped. On the cell's thread. */
    private void refuseAll() {
        for (var element = nextElement(); element != null; element = nextElement()) {
            refuse(element);
        }
    }

    /** Tells about one element that a stopped actor will not handle: its asker if it has one, else the system. */
    final void refuse(Object element) {
        switch (element) {
            case Ask ask -> ask.fail(() -> stoppedException(ask.message()));
            case Continuation continuation -> deadLetter(continuation.message());
            case Notice notice -> deadLetter(notice.message());
            case Envelope timer -> {}
            default -> deadLetter(element);
        }
    }

    private void deadLetter(Object message) {
        publish(new SystemEvent.DeadLetter(path(), message, "the actor has stopped"));
    }

    final void publish(SystemEvent event) {
        environment.eventBus().publish(event);
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
