package dev.casty.runtime.cell;

import dev.casty.ActorFailedException;
import dev.casty.ActorSpec;
import dev.casty.Behavior;
import dev.casty.NoReplyException;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.UnhandledMessageException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Handlers;
import dev.casty.spi.Outcome;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The third layer of a cell: calls the handler of the current behaviour for each message, and answers the asker with what
 * comes of it. Also what a handler may do with the message that it has at hand: reply, or put it aside.
 */
abstract class HandlingCell extends SupervisedCell implements ActorCell {
    private @Nullable Behaving behaving;
    private @Nullable Object current;
    private @Nullable Ask asker;
    private boolean answered;
    /** What was put aside of the current message. */
    private @Nullable Object stashed;
    /** Whether the current message came from a timer of this instance, and is not for the next one. */
    private boolean fromTimer;

    private @Nullable Stash stash;

    HandlingCell(Environment environment, @Nullable SupervisedCell parent, String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
    }

    /** A behaviour on the stack, and what is below it. */
    private record Behaving(
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
            process(element, null);
            return;
        }
        switch (envelope) {
            case Ask ask -> process(ask.message(), ask);
            case Continuation continuation -> runContinuation(continuation);
            default -> deliver(envelope);
        }
    }

    /** Handles a message of a timer. */
    final void processTimer(Object message) {
        fromTimer = true;
        try {
            process(message, null);
        } finally {
            fromTimer = false;
        }
    }

    /** Handles a message. */
    final void process(Object message, @Nullable Ask ask) {
        current = message;
        asker = ask;
        answered = false;
        stashed = null;
        noteMessage();
        Throwable thrown = null;
        try {
            conclude(message, ask);
        } catch (Throwable e) {
            thrown = e;
        }
        current = null;
        asker = null;
        if (thrown != null) {
            handlerFailed(thrown, message, ask);
        }
    }

    private void conclude(Object message, @Nullable Ask ask) throws Throwable {
        int number = type().messages().indexOf(message.getClass());
        var outcome = number < 0 ? Outcome.UNHANDLED : dispatch(number, message);
        if (stashed != null) {
            return;
        }
        switch (outcome) {
            case Outcome.ACKNOWLEDGED -> {
                if (ask != null && !answered) {
                    ask.complete(null);
                }
            }
            case Outcome.LATER -> {}
            case Outcome.SILENT -> {
                if (ask != null && !answered) {
                    ask.fail(() -> noReply(number, message));
                }
            }
            case Outcome.UNHANDLED -> unhandled(message, ask);
            case null, default -> {
                if (ask != null && !ask.complete(outcome)) {
                    ask.tooLate(outcome);
                }
            }
        }
    }

    private @Nullable Object dispatch(int number, Object message) throws Throwable {
        var now = behaving;
        return now == null
                ? type().handlers().handle(instance(), number, message, context())
                : now.handlers().handle(now.behavior(), number, message, context());
    }

    private void handlerFailed(Throwable thrown, Object message, @Nullable Ask ask) {
        if (stashed != null) {
            aside().remove(stashed);
        }
        if (ask != null) {
            var text = path() + " failed while handling " + Ask.name(message) + ": " + Ask.describe(thrown);
            ask.fail(() -> new ActorFailedException(text, thrown));
        }
        fail(thrown, message);
    }

    private void runContinuation(Continuation continuation) {
        try {
            continuation.run();
        } catch (Throwable e) {
            fail(e, null);
        }
    }

    private Handlers<?> currentHandlers() {
        return behaving == null ? type().handlers() : behaving.handlers();
    }

    private NoReplyException noReply(int number, Object message) {
        var handlers = currentHandlers();
        return new NoReplyException(path() + " did not answer " + Ask.name(message) + ": " + handlers.name() + "."
                + handlers.handlerOf(number) + " is void, so it must call ctx.reply(...) for a message that is answered"
                + " with " + type().messages().replyOf(number).getSimpleName());
    }

    private void unhandled(Object message, @Nullable Ask ask) {
        publish(new SystemEvent.Unhandled(path(), message));
        if (ask != null) {
            var text = path() + " does not handle " + Ask.name(message) + " now: "
                    + currentHandlers().name() + " has no @On method for it";
            ask.fail(() -> new UnhandledMessageException(text));
        }
    }

    @Override
    public void reply(@Nullable Object reply) {
        var message = currentMessage("reply");
        if (answered) {
            throw new IllegalStateException(path() + " has answered " + Ask.name(message) + " already");
        }
        checkReply(message, reply);
        answered = true;
        if (asker != null && !asker.complete(reply)) {
            asker.tooLate(reply);
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

    @Override
    @SuppressWarnings("unchecked") // the processor has checked what the handler replies
    public <R extends @Nullable Object> ReplyTo<R> replyTo() {
        if (asker == null) {
            return new NobodyAsked<>(
                    path(), currentMessage("replyTo"), environment().eventBus());
        }
        asker.defer();
        return (ReplyTo<R>) (ReplyTo<?>) asker;
    }

    @Override
    public Outcome replyWhenDone(@Nullable CompletionStage<?> stage) {
        var message = currentMessage("a CompletionStage");
        if (stage == null) {
            throw new NullPointerException(
                    "the handler of " + Ask.name(message) + " returned null for a CompletionStage");
        }
        if (stashed != null) {
            return Outcome.LATER;
        }
        var waiting = asker;
        if (waiting != null) {
            waiting.defer();
        }
        stage.whenComplete((reply, failure) -> {
            if (failure != null) {
                stageFailed(waiting, message, unwrap(failure));
            } else if (waiting != null && !waiting.complete(reply)) {
                waiting.tooLate(reply);
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
            waiting.fail(() -> new ActorFailedException(text, failure));
        }
    }

    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    // ---- behaviours

    @Override
    public <B extends Behavior> void become(B behavior, Handlers<B> handlers) {
        push(behavior, handlers, behaving);
    }

    @Override
    public <B extends Behavior> void replace(B behavior, Handlers<B> handlers) {
        push(behavior, handlers, behaving == null ? null : behaving.below());
    }

    @SuppressWarnings("unchecked") // handlers are only ever given the behaviour that came with them
    private void push(Behavior behavior, Handlers<? extends Behavior> handlers, @Nullable Behaving below) {
        checkAlive("become");
        Objects.requireNonNull(behavior, "behavior");
        behaving = new Behaving(behavior, (Handlers<Object>) (Handlers<?>) handlers, below);
    }

    @Override
    public void unbecome() {
        checkAlive("unbecome");
        behaving = behaving == null ? null : behaving.below();
    }

    // ---- putting aside, and going on later

    @Override
    public void stash() {
        var message = currentMessage("stash");
        if (stashed != null) {
            throw new IllegalStateException(path() + " has stashed " + Ask.name(message) + " already");
        }
        var aside = aside();
        if (aside.isFull()) {
            throw new IllegalStateException(path() + " can't stash " + Ask.name(message) + ": " + spec().stashCapacity()
                    + " messages are stashed, which is its spec's stashCapacity");
        }
        stashed = asker != null ? asker : fromTimer ? new TimerMessage(message) : message;
        aside.add(stashed);
    }

    @Override
    public void unstashAll() {
        checkOwnThread("unstashAll");
        if (stash != null) {
            stash.bringBack();
        }
    }

    private Stash aside() {
        if (stash == null) {
            stash = new Stash(spec().stashCapacity());
        }
        return stash;
    }

    @Override
    boolean hasUnstashed() {
        return stash != null && stash.hasBack();
    }

    @Override
    @Nullable
    Object pollUnstashed() {
        return stash == null ? null : stash.pollBack();
    }

    // ---- rules

    @Override
    void reset() {
        behaving = null;
        if (stash != null) {
            stash.dropTimerMessages();
            stash.bringBack();
        }
    }

    private Object currentMessage(String what) {
        checkOwnThread(what);
        if (current == null) {
            throw new IllegalStateException(path() + ": there is no message to which " + what
                    + " could refer; it works in an @On method, not in a hook or a continuation");
        }
        return current;
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
