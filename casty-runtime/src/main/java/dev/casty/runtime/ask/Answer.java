package dev.casty.runtime.ask;

import dev.casty.runtime.durable.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way to the asker.
 *
 * @param ask what it answers
 * @param reply null to acknowledge
 */
public record Answer(Ask ask, @Nullable Object reply) implements Effect {
    @Override
    public void release() {
        if (!ask.complete(reply)) {
            ask.tooLate(reply);
        }
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
