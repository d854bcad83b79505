package dev.casty.runtime.system;

import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.runtime.event.EventBus;
import org.jspecify.annotations.Nullable;

/** An asker who waits no more: what is sent to it becomes a dead letter. */
record FormerAsker(EventBus events) implements ReplyTo<Object> {
    @Override
    public void send(@Nullable Object reply) {
        if (reply != null) {
            drop(reply);
        }
    }

    @Override
    public void fail(Throwable cause) {
        drop(cause);
    }

    private void drop(Object reply) {
        events.publish(new SystemEvent.DeadLetter("/asker", reply, "nobody waits for it any more"));
    }
}
