package du;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;
import java.util.List;

/**
 * How {@link Shop} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class ShopContext extends GeneratedContext<ShopRef> {
    ShopContext(ActorCell cell, ShopRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Shop.Add message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shop.Add message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shop.Add message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shop.Add message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Shop.Clear message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shop.Clear message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shop.Clear message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shop.Clear message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Shop.Print message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shop.Print message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shop.Print message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shop.Print message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Shop.Ask<List<String>> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shop.Ask<List<String>> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shop.Ask<List<String>> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shop.Ask<List<String>> message) {
        watchMessage(ref, message);
    }

    public void become(Shop.Closed behavior) {
        becomeBehavior(behavior, ShopDispatch.CLOSED);
    }

    public void replace(Shop.Closed behavior) {
        replaceBehavior(behavior, ShopDispatch.CLOSED);
    }
}
