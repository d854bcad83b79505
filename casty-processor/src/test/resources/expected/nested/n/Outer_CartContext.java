package n;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Outer.Cart} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class Outer_CartContext extends GeneratedContext<Outer_CartRef> {
    Outer_CartContext(ActorCell cell, Outer_CartRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Outer.Cart.Add message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Outer.Cart.Add message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Outer.Cart.Add message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Outer.Cart.Add message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Outer.Shared message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Outer.Shared message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Outer.Shared message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Outer.Shared message) {
        watchMessage(ref, message);
    }

    public void become(Outer.Cart.Closed behavior) {
        becomeBehavior(behavior, Outer_CartDispatch.CLOSED);
    }

    public void replace(Outer.Cart.Closed behavior) {
        replaceBehavior(behavior, Outer_CartDispatch.CLOSED);
    }

    public void become(Outer.Cart.Closed.Deeper.Still behavior) {
        becomeBehavior(behavior, Outer_CartDispatch.STILL);
    }

    public void replace(Outer.Cart.Closed.Deeper.Still behavior) {
        replaceBehavior(behavior, Outer_CartDispatch.STILL);
    }
}
