package sv;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Supervision.Plain} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class Supervision_PlainContext extends GeneratedContext<Supervision_PlainRef> {
    Supervision_PlainContext(ActorCell cell, Supervision_PlainRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Supervision.Work message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Supervision.Work message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Supervision.Work message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Supervision.Work message) {
        watchMessage(ref, message);
    }
}
