package shop;

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

    public Cancellable schedule(Duration delay, CartMessage message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, CartMessage message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, CartMessage message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CartMessage message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, CartMessage.AddItem message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, CartMessage.AddItem message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, CartMessage.AddItem message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CartMessage.AddItem message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, CartMessage.GetTotal message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, CartMessage.GetTotal message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, CartMessage.GetTotal message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CartMessage.GetTotal message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, CartMessage.Checkout message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, CartMessage.Checkout message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, CartMessage.Checkout message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CartMessage.Checkout message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, CartMessage.Reopen message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, CartMessage.Reopen message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, CartMessage.Reopen message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CartMessage.Reopen message) {
        watchMessage(ref, message);
    }

    public void become(Cart.CheckedOut behavior) {
        becomeBehavior(behavior, CartDispatch.CHECKED_OUT);
    }

    public void replace(Cart.CheckedOut behavior) {
        replaceBehavior(behavior, CartDispatch.CHECKED_OUT);
    }
}
