package hk;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Hooked} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class HookedContext extends GeneratedContext<HookedRef> {
    HookedContext(ActorCell cell, HookedRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Hooked.Work message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Hooked.Work message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Hooked.Work message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Hooked.Work message) {
        watchMessage(ref, message);
    }
}
