package dev.casty.runtime.cell;

import dev.casty.ActorFailedException;
import dev.casty.ActorSpec;
import dev.casty.Behavior;
import dev.casty.NoReplyException;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.UnhandledMessageException;
import dev.casty.journal.Entry;
import dev.casty.runtime.ask.Answer;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Deferral;
import dev.casty.runtime.ask.Failure;
import dev.casty.runtime.ask.Rejection;
import dev.casty.runtime.ask.Unanswered;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Handlers;
import dev.casty.spi.Outcome;
import dev.casty.spi.StateType;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The third layer of a cell: calls the handler of the current behaviour for each message, and answers the asker with what
 * comes of it. Also what a handler may do with the message that it has at hand: reply, or put it aside.
 */
abstract class HandlingCell extends SupervisedCell implements ActorCell {
    /** Whose handlers are called now: the actor's instance, or the topmost behaviour. Null until they are needed. */
    private @Nullable Object receiver;

    private @Nullable Handlers<Object> handlers;
    /**
     * The queue's, and the last of all fields, far from the tail. Without an initializer, which would undo what the queue's
     * constructor has done.
     */
    private @Nullable Node head;
    /** What is known of the message at hand: the marks below. Zero for most, and then not written. */
    private byte marks;

    /** A hook is running: whatever lies in the queue's head is not at hand. */
    private static final int IN_HOOK = 1;
    /** It was answered. */
    private static final int ANSWERED = 1 << 1;
    /** It was put aside. */
    private static final int STASHED = 1 << 2;
    /** It came from a timer of this instance, and is not for the next one. */
    private static final int FROM_TIMER = 1 << 3;

    HandlingCell(Environment environment, @Nullable Cell parent, @Nullable String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
    }

    @Override
    protected final @Nullable Node head() {
        return head;
    }

    @Override
    protected final void head(@Nullable Node head) {
        this.head = head;
    }

    /** A behaviour on the stack, and what is below it. */
    record Behaving(
            Behavior behavior,
            Handlers<Object> handlers,
            @Nullable Behaving below) {}

    /** Handles what a timer or a watch has put into the mailbox, if it still counts. */
    abstract void deliver(Envelope envelope);

    /** A message has come. */
    abstract void noteMessage();

    // ---- handling

    @Override
    void handle(Object element) {
        if (!(element instanceof Envelope envelope)) {
            process(element, null, 0);
            return;
        }
        switch (envelope) {
            case Ask ask -> process(ask.message(), ask, 0);
            case Continuation<?, ?> continuation -> runContinuation(continuation);
            default -> deliver(envelope);
        }
    }

    /** Handles what is inside an envelope. */
    final void processInside(Object message, boolean fromTimer) {
        extras().element = message;
        process(message, null, fromTimer ? FROM_TIMER : 0);
    }

    private void process(Object message, @Nullable Ask ask, int origin) {
        if (origin != 0) {
            mark(origin);
        }
        Persistence persistence = null;
        if (hasExtras()) {
            noteMessage();
            persistence = persistence();
        }
        Throwable thrown = null;
        try {
            if (persistence == null) {
                conclude(message, ask);
            } else {
                persistence.begin();
                conclude(message, ask);
                persistence.end(instance());
            }
        } catch (Throwable e) {
            thrown = e;
        }
        int after = marks;
        if (after != 0) {
            marks = 0;
        }
        if (thrown != null) {
            handlerFailed(thrown, message, ask, after);
        }
    }

    @Override
    final void enterHook() {
        marks = IN_HOOK;
    }

    @Override
    final void leaveHook() {
        marks = 0;
    }

    private boolean isMarked(int mark) {
        return (marks & mark) != 0;
    }

    private void mark(int mark) {
        marks |= (byte) mark;
    }

    private void conclude(Object message, @Nullable Ask ask) throws Throwable {
        var now = currentHandlers();
        int number = now.numberOf(message);
        var outcome = number < 0
                ? Outcome.UNHANDLED
                : now.handle(Objects.requireNonNull(receiver, "receiver"), number, message, context());
        if (outcome == Outcome.ACKNOWLEDGED) {
            if (ask != null && (marks & (ANSWERED | STASHED)) == 0) {
                answer(ask, null);
            }
        } else if (!isMarked(STASHED)) {
            concludeWith(outcome, now, message, ask);
        }
    }

    private void concludeWith(@Nullable Object outcome, Handlers<?> by, Object message, @Nullable Ask ask) {
        if (outcome == Outcome.UNHANDLED) {
            unhandled(by, message, ask);
        } else if (outcome == Outcome.SILENT) {
            if (ask != null && !isMarked(ANSWERED)) {
                // The exception is made by the asker, its text here: the asker's thread must not look at the actor.
                var text = silence(by, message);
                dismiss(ask, () -> new NoReplyException(text));
            }
        } else if (outcome != Outcome.LATER && ask != null) {
            answer(ask, outcome);
        }
    }

    /** Tells the asker that there is no reply; of a durable actor, once what it has changed is safe. */
    private void dismiss(Ask ask, Failure failure) {
        if (persistence() == null) {
            ask.fail(failure);
        } else {
            whenSafe(new Unanswered(ask, failure));
        }
    }

    /** Of a durable actor, once what it has changed is safe. */
    private void answer(Ask ask, @Nullable Object reply) {
        if (isHolding()) {
            hold(new Answer(ask, reply));
        } else if (!ask.complete(reply)) {
            ask.tooLate(reply);
        }
    }

    private void handlerFailed(Throwable thrown, Object message, @Nullable Ask ask, int after) {
        if ((after & STASHED) != 0) {
            aside().remove(toStash(message, ask, after));
        }
        undo(thrown);
        if (ask != null) {
            var text = path() + " failed while handling " + Ask.name(message) + ": " + Ask.describe(thrown);
            dismiss(ask, () -> new ActorFailedException(text, thrown));
        }
        enterHook();
        try {
            fail(thrown, message);
        } finally {
            leaveHook();
        }
    }

    private void runContinuation(Continuation<?, ?> continuation) {
        enterHook();
        try {
            durably(instance(), continuation::run);
        } catch (Throwable e) {
            fail(e, null);
        } finally {
            leaveHook();
        }
    }

    final void reconcileNow(Reconciliation versions) {
        enterHook();
        try {
            durably(instance(), () -> versions.run(instance(), other(versions.base()), other(versions.theirs())));
            versions.done(null);
        } catch (Throwable e) {
            versions.done(e);
            fail(e, null);
        } finally {
            leaveHook();
        }
    }

    private Object other(List<Entry> state) throws Throwable {
        var made = factory().create();
        var persistence = persistence();
        if (persistence != null) {
            persistence.restore(made, state);
        }
        return made;
    }

    private Handlers<Object> currentHandlers() {
        var known = handlers;
        if (known == null) {
            known = type().handlers();
            receiver = instance();
            handlers = known;
        }
        return known;
    }

    private String silence(Handlers<?> by, Object message) {
        int number = by.numberOf(message);
        return path() + " did not answer " + Ask.name(message) + ": " + by.name() + "." + by.handlerOf(number)
                + " is void, so it must call ctx.reply(...) for a message that is answered with "
                + type().messages().replyOf(number).getSimpleName();
    }

    private void unhandled(Handlers<?> by, Object message, @Nullable Ask ask) {
        publish(new SystemEvent.Unhandled(path(), message));
        if (ask != null) {
            var text = path() + " does not handle " + Ask.name(message) + " now: " + by.name()
                    + " has no @On method for it";
            dismiss(ask, () -> new UnhandledMessageException(text));
        }
    }

    @Override
    public void reply(@Nullable Object reply) {
        var message = currentMessage("reply");
        if (isMarked(ANSWERED)) {
            throw new IllegalStateException(path() + " has answered " + Ask.name(message) + " already");
        }
        checkReply(message, reply);
        mark(ANSWERED);
        var asker = asker();
        if (asker != null) {
            answer(asker, reply);
        }
    }

    private void checkReply(Object message, @Nullable Object reply) {
        var expected = type().messages().replyOf(type().messages().indexOf(message.getClass()));
        if (reply != null && !expected.isInstance(reply)) {
            throw new IllegalArgumentException(path() + " can't answer " + Ask.name(message) + " with a "
                    + reply.getClass().getName() + ": "
                    + (expected == void.class
                            ? "it is only acknowledged, no handler of it returns anything"
                            : "its reply is a " + expected.getName()));
        }
    }

    private void defer(Ask asker) {
        asker.defer();
        if (isHolding()) {
            hold(new Deferral(asker));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the processor has checked what the handler replies
    public <R extends @Nullable Object> ReplyTo<R> replyTo() {
        var asker = asker();
        if (asker == null) {
            return new NobodyAsked<>(
                    path(), currentMessage("replyTo"), environment().eventBus());
        }
        defer(asker);
        return (ReplyTo<R>) (ReplyTo<?>) asker;
    }

    @Override
    public Outcome replyWhenDone(@Nullable CompletionStage<?> stage) {
        var message = currentMessage("a CompletionStage");
        if (stage == null) {
            throw new NullPointerException(
                    "the handler of " + Ask.name(message) + " returned null for a CompletionStage");
        }
        if (isMarked(STASHED)) {
            return Outcome.LATER;
        }
        var waiting = asker();
        if (waiting != null) {
            defer(waiting);
        }
        stage.whenComplete((reply, failure) -> {
            if (failure != null) {
                stageFailed(waiting, message, unwrap(failure));
            } else if (waiting != null) {
                whenSafe(new Answer(waiting, reply));
            }
        });
        return Outcome.LATER;
    }

    /** The failure of a stage fails the ask and not the actor; if nobody asked, somebody must still be told. */
    private void stageFailed(@Nullable Ask waiting, Object message, Throwable failure) {
        if (waiting == null) {
            publish(new SystemEvent.HookFailed(path(), "the CompletionStage for " + Ask.name(message), failure));
        } else {
            var text = path() + " failed to answer " + Ask.name(message) + ": " + Ask.describe(failure);
            whenSafe(new Rejection(waiting, text, failure));
        }
    }

    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    // ---- behaviours

    @Override
    public <B extends Behavior> void become(B behavior, Handlers<B> handlers) {
        pushBehavior(behavior, handlers, behaving());
    }

    @Override
    public <B extends Behavior> void replace(B behavior, Handlers<B> handlers) {
        var replaced = behaving();
        pushBehavior(behavior, handlers, replaced == null ? null : replaced.below());
    }

    @SuppressWarnings("unchecked") // handlers are only ever given the behaviour that came with them
    private void pushBehavior(Behavior behavior, Handlers<? extends Behavior> its, @Nullable Behaving below) {
        checkAlive("become");
        Objects.requireNonNull(behavior, "behavior");
        behave(new Behaving(behavior, (Handlers<Object>) (Handlers<?>) its, below));
    }

    private @Nullable Behaving behaving() {
        var all = extrasIfAny();
        return all == null ? null : all.behaving;
    }

    private void behave(@Nullable Behaving now) {
        if (now != null || behaving() != null) {
            extras().behaving = now;
        }
        receiver = now == null ? null : now.behavior();
        handlers = now == null ? null : now.handlers();
    }

    @Override
    @SuppressWarnings("unchecked") // handlers came with the behaviour
    final void recovered(List<StateType.Restored<?>> behaviors) {
        for (var each : behaviors) {
            behave(new Behaving(each.behavior(), (Handlers<Object>) (Handlers<?>) each.handlers(), behaving()));
        }
    }

    @Override
    final List<Behavior> behaviors() {
        var top = behaving();
        if (top == null) {
            return List.of();
        }
        var all = new ArrayDeque<Behavior>();
        for (var each = top; each != null; each = each.below()) {
            all.addFirst(each.behavior());
        }
        return List.copyOf(all);
    }

    @Override
    public void unbecome() {
        checkAlive("unbecome");
        var left = behaving();
        behave(left == null ? null : left.below());
    }

    // ---- putting aside, and going on later

    @Override
    public void stash() {
        var message = currentMessage("stash");
        if (isMarked(STASHED)) {
            throw new IllegalStateException(path() + " has stashed " + Ask.name(message) + " already");
        }
        var aside = aside();
        if (aside.isFull()) {
            throw new IllegalStateException(path() + " can't stash " + Ask.name(message) + ": " + plan().stashCapacity()
                    + " messages are stashed, which is its spec's stashCapacity");
        }
        mark(STASHED);
        aside.add(toStash(message, asker(), marks), extras().wasStashed);
    }

    private static Object toStash(Object message, @Nullable Ask asker, int marks) {
        if (asker != null) {
            return asker;
        }
        return (marks & FROM_TIMER) == 0 ? message : new TimerMessage(message);
    }

    @Override
    public void unstashAll() {
        checkOwnThread("unstashAll");
        var stash = stashIfAny();
        if (stash != null) {
            stash.bringBack();
        }
    }

    @Override
    public void unstash() {
        checkOwnThread("unstash");
        var stash = stashIfAny();
        if (stash != null) {
            stash.bringBackOne();
        }
    }

    private @Nullable Stash stashIfAny() {
        var all = extrasIfAny();
        return all == null ? null : all.stash;
    }

    private Stash aside() {
        var stash = stashIfAny();
        if (stash == null) {
            stash = new Stash(plan().stashCapacity());
            extras().stash = stash;
        }
        return stash;
    }

    @Override
    boolean hasUnstashed() {
        var stash = stashIfAny();
        return stash != null && stash.hasBack();
    }

    @Override
    @Nullable
    Object pollUnstashed() {
        var stash = stashIfAny();
        return stash == null ? null : stash.pollBack();
    }

    // ---- rules

    @Override
    void reset() {
        behave(null);
        var stash = stashIfAny();
        if (stash != null) {
            stash.dropTimerMessages();
            stash.bringBack();
        }
    }

    private Object currentMessage(String what) {
        checkOwnThread(what);
        var element = isMarked(IN_HOOK) ? null : element();
        if (element == null) {
            throw new IllegalStateException(path() + ": there is no message to which " + what
                    + " could refer; it works in an @On method, not in a hook or a continuation");
        }
        return element instanceof Ask ask ? ask.message() : element;
    }

    /** Who asked the message at hand, if anybody did. */
    private @Nullable Ask asker() {
        return !isMarked(IN_HOOK) && element() instanceof Ask ask ? ask : null;
    }

    final void checkAlive(String what) {
        checkOwnThread(what);
        if (!isAlive()) {
            throw new IllegalStateException(path() + " is on its way down: " + what
                    + " works until the actor stops or restarts, not in" + " @OnStop and @PreRestart");
        }
    }

    final void checkOwnThread(String what) {
        if (!isOnOwnThread()) {
            throw new IllegalStateException(what + " of the context of " + path()
                    + " was called outside of its handlers and hooks, on thread '"
                    + Thread.currentThread().getName() + "'. Only self() and system() work there: send the actor a"
                    + " message, or continue on it with ctx.pipeToSelf");
        }
    }
}
