package dev.casty.spi;

import dev.casty.ReplyTo;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch table of one behaviour: from the number that {@link MessageSet} gives a message's class to the method that
 * handles it. Generated, one for the actor itself and one for each nested {@code Behavior}; stateless.
 *
 * @param <T> the class that holds the handlers: the actor's, or the behaviour's
 */
public abstract class Handlers<T> {
    /** For generated classes. */
    protected Handlers() {}

    /** How the behaviour is called in messages, such as {@code "Cart.CheckedOut"}. */
    public abstract String name();

    /** The number of the message's class, as {@link MessageSet#indexOf} knows it; -1 if it is not taken. */
    public abstract int numberOf(Object message);

    /**
     * Handles a message.
     *
     * @param receiver the actor, or the behaviour's instance
     * @param message the number of the message's class
     * @param body the message
     * @param context the actor's context
     * @return the reply, or an {@link Outcome}
     * @throws Throwable what the handler throws
     */
    public abstract @Nullable Object handle(T receiver, int message, Object body, GeneratedContext<?> context)
            throws Throwable;

    /** The method that handles this message, such as {@code "closed(CartMessage)"}; empty where none does. */
    public abstract String handlerOf(int message);

    /** The asker of the current message, for a handler that takes it as a parameter. */
    protected static <R extends @Nullable Object> ReplyTo<R> replyTo(GeneratedContext<?> context) {
        return context.cell().replyTo();
    }

    /** Replies to the current message when {@code stage} is done. */
    protected static Outcome whenDone(GeneratedContext<?> context, @Nullable CompletionStage<?> stage) {
        return context.cell().replyWhenDone(stage);
    }
}
