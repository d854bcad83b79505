package i;

import base.Auditing;
import base.Base;
import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Cart} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class CartContext extends GeneratedContext<CartRef> {
    CartContext(ActorCell cell, CartRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Cart.Add message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Cart.Add message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Cart.Add message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Cart.Add message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Auditing.Audit message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Auditing.Audit message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Auditing.Audit message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Auditing.Audit message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Base.Ping message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Base.Ping message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Base.Ping message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Base.Ping message) {
        watchMessage(ref, message);
    }

    public void become(Cart.Iced behavior) {
        becomeBehavior(behavior, CartDispatch.ICED);
    }

    public void replace(Cart.Iced behavior) {
        replaceBehavior(behavior, CartDispatch.ICED);
    }
}
