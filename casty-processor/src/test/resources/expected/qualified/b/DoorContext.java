package b;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Door} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class DoorContext extends GeneratedContext<DoorRef> {
    DoorContext(ActorCell cell, DoorRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Door.Close message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Door.Close message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Door.Close message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Door.Close message) {
        watchMessage(ref, message);
    }
}
