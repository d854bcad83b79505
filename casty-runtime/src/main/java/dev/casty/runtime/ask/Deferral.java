package dev.casty.runtime.ask;

import dev.casty.runtime.durable.Effect;

/**
 * The word of a handler that its ask is answered later. It counts for nothing if what the handler changed could not be
 * written: then the asker is told at once, and whatever answer comes is too late.
 *
 * @param ask what is answered later
 */
public record Deferral(Ask ask) implements Effect {
    @Override
    public void release() {
        // Who has the ReplyTo, or the stage, answers.
    }

    @Override
    public void refuse(String reason, Throwable cause) {
        ask.refuse(reason, cause);
    }

    @Override
    public boolean isReply() {
        return true;
    }
}
