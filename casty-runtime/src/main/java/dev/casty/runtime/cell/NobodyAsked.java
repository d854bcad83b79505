package dev.casty.runtime.cell;

import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.event.EventBus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a handler gets for a {@link ReplyTo} when its message was sent and not asked: replies become dead letters.
 *
 * @param path who handles the message
 * @param message the message
 * @param events whom to tell
 */
record NobodyAsked<R extends @Nullable Object>(String path, Object message, EventBus events) implements ReplyTo<R> {
    @Override
    public void send(R reply) {
        if (reply != null) {
            drop(reply);
        }
    }

    @Override
    public void fail(Throwable cause) {
        drop(Objects.requireNonNull(cause, "cause"));
    }

    private void drop(Object reply) {
        events.publish(new SystemEvent.DeadLetter(
                path, reply, "a reply to " + Ask.name(message) + ", which was sent, not asked"));
    }
}
