package du;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Own} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class OwnContext extends GeneratedContext<OwnRef> {
    OwnContext(ActorCell cell, OwnRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Own.Go message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Own.Go message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Own.Go message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Own.Go message) {
        watchMessage(ref, message);
    }
}
