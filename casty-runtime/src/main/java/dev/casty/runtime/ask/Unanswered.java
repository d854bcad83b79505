package dev.casty.runtime.ask;

import dev.casty.runtime.durable.Effect;

/**
 * The news that there will be no reply, on its way to the asker. It waits as a reply does: that a handler has failed, or that
 * there was none, depends on the actor's state.
 *
 * @param ask what is not answered
 * @param failure why not
 */
public record Unanswered(Ask ask, Failure failure) implements Effect {
    @Override
    public void release() {
        ask.fail(failure);
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
