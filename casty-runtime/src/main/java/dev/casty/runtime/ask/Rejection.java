package dev.casty.runtime.ask;

import dev.casty.ActorFailedException;
import dev.casty.runtime.durable.Effect;

/**
 * A failure on its way to the asker, as a reply: it may tell as much of the actor's state as one.
 *
 * @param ask what it answers
 * @param text the message of the exception
 * @param cause what the asker finds as its cause
 */
public record Rejection(Ask ask, String text, Throwable cause) implements Effect {
    @Override
    public void release() {
        if (!ask.fail(() -> new ActorFailedException(text, cause))) {
            ask.tooLate(cause);
        }
    }

    @Override
    public void refuse(String reason, Throwable why) {
        ask.refuse(reason, why);
    }

    @Override
    public boolean isReply() {
        return true;
    }
}
