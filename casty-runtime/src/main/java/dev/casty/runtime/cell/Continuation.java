package dev.casty.runtime.cell;

import dev.casty.runtime.ask.FutureAsk;
import dev.casty.runtime.mailbox.Envelope;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an actor goes on with, on its own thread, when something asynchronous is done.
 *
 * @param <R> the actor's ref
 * @param <T> the result
 */
final class Continuation<R, T extends @Nullable Object> extends Envelope implements FutureAsk.Continued {
    private final Cell cell;
    private final R self;
    private final BiConsumer<R, T> done;
    private final BiConsumer<R, Throwable> failed;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    Continuation(Cell cell, R self, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed) {
        this.cell = cell;
        this.self = self;
        this.done = done;
        this.failed = failed;
    }

    /** It is done: the actor's turn. Any thread, once. */
    @Override
    public void goOn(@Nullable Object reply, @Nullable Throwable thrown) {
        result = reply;
        failure = thrown == null ? null : HandlingCell.unwrap(thrown);
        cell.add(this);
    }

    /** On the actor's thread. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the result of a stage of T; T itself says whether it may be null
    void run() {
        if (failure == null) {
            done.accept(self, (T) result);
        } else {
            failed.accept(self, failure);
        }
    }

    /** The result, or the failure; shown where the actor has stopped before. */
    @Override
    public Object message() {
        return failure == null ? Objects.requireNonNullElse(result, "null") : failure;
    }
}
