package g;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;
import java.util.Map;

/**
 * How {@link Store} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class StoreContext extends GeneratedContext<StoreRef> {
    StoreContext(ActorCell cell, StoreRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Tree<?> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Tree<?> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Tree<?> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Tree<?> message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Box<String> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Box<String> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Box<String> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Box<String> message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Tree.Leaf<?> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Tree.Leaf<?> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Tree.Leaf<?> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Tree.Leaf<?> message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Tree.Node<?, ?> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Tree.Node<?, ?> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Tree.Node<?, ?> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Tree.Node<?, ?> message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Find message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Find message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Find message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Find message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Pairs message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Pairs message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Pairs message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Pairs message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Grid message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Grid message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Grid message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Grid message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Wild message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Wild message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Wild message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Wild message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Deep message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Deep message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Deep message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Deep message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Store.Pair<String, Map<String, Integer>> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Store.Pair<String, Map<String, Integer>> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Store.Pair<String, Map<String, Integer>> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Store.Pair<String, Map<String, Integer>> message) {
        watchMessage(ref, message);
    }
}
