package u;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Observers.Logger} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class Observers_LoggerContext extends GeneratedContext<Observers_LoggerRef> {
    Observers_LoggerContext(ActorCell cell, Observers_LoggerRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Observers.Event message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Observers.Event message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Observers.Event message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Observers.Event message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Observers.Event.Begun message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Observers.Event.Begun message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Observers.Event.Begun message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Observers.Event.Begun message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Observers.Event.Ended message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Observers.Event.Ended message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Observers.Event.Ended message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Observers.Event.Ended message) {
        watchMessage(ref, message);
    }
}
