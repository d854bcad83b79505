package dev.casty.runtime.ask;

import dev.casty.ActorFailedException;
import dev.casty.AskException;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.runtime.durable.StateLostException;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.mailbox.Envelope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message and the one who waits for its reply; what lies in the mailbox of the one who was asked. The first outcome
 * counts, whoever brings it: the handler, somebody with the {@link ReplyTo}, the end of the actor, or the time-out.
 */
public abstract class Ask extends Envelope implements ReplyTo<Object> {
    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(Ask.class, "outcome", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Stands for a reply of null, because null stands for no outcome yet. */
    private static final Object NULL = new Object();

    /** Stands for an asker who has left: what comes now comes too late. */
    interface Departure extends Failure {}

    /** An asker who has left of its own accord. */
    private enum Abandoned implements Departure {
        INSTANCE;

        @Override
        public AskException toException() {
            throw new IllegalStateException("nobody waits for an abandoned ask");
        }
    }

    /** What stands in place of an outcome until there is one: who wants to be told of it. */
    protected interface Listener {}

    private final Object message;
    private final Participant asked;
    private final EventBus events;
    private volatile @Nullable Object outcome;
    private volatile boolean deferred;

    /** An ask without an outcome yet. */
    protected Ask(Object message, Participant asked, EventBus events) {
        this.message = message;
        this.asked = asked;
        this.events = events;
    }

    /** The question. */
    @Override
    public final Object message() {
        return message;
    }

    /** Who was asked. */
    public final Participant asked() {
        return asked;
    }

    /** Says that the handler has ended, or may end, before the reply: nobody blocks the actor on account of this ask. */
    public final void defer() {
        deferred = true;
    }

    /** Whether its handler has ended, or may end, before the reply. */
    public final boolean isDeferred() {
        return deferred;
    }

    /** Whether there is an outcome. */
    public final boolean isDone() {
        var now = outcome;
        return now != null && !(now instanceof Listener);
    }

    /** Who listens, or null. */
    final @Nullable Listener listener() {
        return outcome instanceof Listener listener ? listener : null;
    }

    /** Lets somebody listen in place of {@code before}. False if that is not who listens, or there is an outcome. */
    final boolean listen(@Nullable Listener before, Listener listener) {
        return OUTCOME.compareAndSet(this, before, listener);
    }

    /** How long it is still worth delivering; zero or less if nobody waits any more. */
    public abstract long nanosLeft();

    /** The reply; null is one. */
    public final boolean complete(@Nullable Object reply) {
        return conclude(reply == null ? NULL : reply);
    }

    /** No reply, and why. */
    public final boolean fail(Failure failure) {
        return conclude(failure);
    }

    private boolean conclude(Object result) {
        while (true) {
            var before = outcome;
            if (before != null && !(before instanceof Listener)) {
                return false;
            }
            if (OUTCOME.compareAndSet(this, before, result)) {
                concluded((Listener) before);
                return true;
            }
        }
    }

    /** Ends the wait without an outcome: the asker has left. */
    final boolean abandon() {
        while (true) {
            var before = outcome;
            if (before != null && !(before instanceof Listener)) {
                return false;
            }
            if (OUTCOME.compareAndSet(this, before, Abandoned.INSTANCE)) {
                return true;
            }
        }
    }

    /** Whether the asker has left of its own accord, so that there is neither a reply nor a failure. */
    final boolean isAbandoned() {
        return outcome == Abandoned.INSTANCE;
    }

    /** Tells the asker. Runs on the thread that brought the outcome, which may be a worker. */
    protected abstract void concluded(@Nullable Listener listener);

    /** The reply; only when it is done. */
    protected final @Nullable Object result() {
        var result = Objects.requireNonNull(outcome, "outcome");
        if (result instanceof Failure failure) {
            throw failure.toException();
        }
        return result == NULL ? null : result;
    }

    @Override
    public final void send(Object reply) {
        asked.whenSafe(new Answer(this, reply));
    }

    /** Replies without a value. */
    public final void acknowledge() {
        asked.whenSafe(new Answer(this, null));
    }

    /** No reply, for a reason that came from elsewhere; when it may be told. */
    public final void refuseWhenSafe(Failure failure) {
        asked.whenSafe(new Unanswered(this, failure));
    }

    /** No reply, because what the asker, or the one who was asked, did before it is undone. */
    public final void refuse(String reason, Throwable cause) {
        if (cause instanceof StateLostException lost) {
            var text = asked.path() + " did not answer " + name(message) + ": " + cause.getMessage();
            fail(() -> lost.toAskException(text));
        } else {
            fail(() -> new ActorFailedException(
                    asked.path() + " did not answer " + name(message) + ": " + reason + ": " + describe(cause), cause));
        }
    }

    @Override
    public final void fail(Throwable cause) {
        Objects.requireNonNull(cause, "cause");
        var text = asked.path() + " answered " + name(message) + " with a failure: " + describe(cause);
        asked.whenSafe(new Rejection(this, text, cause));
    }

    /** Whether the asker had left when the outcome was decided. */
    final boolean hasDeparted() {
        return outcome instanceof Departure;
    }

    /** Reports a reply that nobody will see. */
    public final void tooLate(@Nullable Object reply) {
        if (reply != null) {
            var reason = hasDeparted()
                    ? "a reply to " + name(message) + " of " + asked.path() + ", but the asker has stopped waiting"
                    : "a reply to " + name(message) + " of " + asked.path() + ", which was answered before";
            events.publish(new SystemEvent.DeadLetter("/asker", reply, reason));
        }
    }

    /** How messages name the type of a message. */
    public static String name(Object message) {
        var type = message.getClass();
        var full = type.getName();
        return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** How messages show what was thrown. It may be of a class that fails even at that. */
    public static String describe(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | Error e) {
            return thrown.getClass().getName() + ", which has no text: its toString() threw a "
                    + e.getClass().getName();
        }
    }

    @Override
    public String toString() {
        return "ask " + name(message) + " of " + asked.path();
    }
}
