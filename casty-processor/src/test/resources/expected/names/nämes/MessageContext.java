package nämes;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Message} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class MessageContext extends GeneratedContext<MessageRef> {
    MessageContext(ActorCell cell, MessageRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Message.Play message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Message.Play message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Message.Play message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Message.Play message) {
        watchMessage(ref, message);
    }
}
