package d;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Old} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OldContext extends GeneratedContext<OldRef> {
    OldContext(ActorCell cell, OldRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Old.Gone message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Old.Gone message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Old.Gone message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Old.Gone message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Old.Box<?> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Old.Box<?> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Old.Box<?> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Old.Box<?> message) {
        watchMessage(ref, message);
    }
}
