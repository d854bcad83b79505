package open;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Gate} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class GateContext extends GeneratedContext<GateRef> {
    GateContext(ActorCell cell, GateRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Gate.Open message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Gate.Open message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Gate.Open message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Gate.Open message) {
        watchMessage(ref, message);
    }

    Cancellable schedule(Duration delay, Gate.Force message) {
        return scheduleMessage(delay, message);
    }

    Cancellable tick(Duration interval, Gate.Force message) {
        return tickMessage(interval, message);
    }

    void receiveTimeout(Duration timeout, Gate.Force message) {
        receiveTimeoutMessage(timeout, message);
    }

    void watch(ActorRef ref, Gate.Force message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Gate.Inspect message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Gate.Inspect message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Gate.Inspect message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Gate.Inspect message) {
        watchMessage(ref, message);
    }

    void become(Gate.Broken behavior) {
        becomeBehavior(behavior, GateDispatch.BROKEN);
    }

    void replace(Gate.Broken behavior) {
        replaceBehavior(behavior, GateDispatch.BROKEN);
    }
}
