package v;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Counter} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class CounterContext extends GeneratedContext<CounterRef> {
    CounterContext(ActorCell cell, CounterRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Counter.Count message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Counter.Count message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Counter.Count message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Counter.Count message) {
        watchMessage(ref, message);
    }

    Cancellable schedule(Duration delay, Counter.Hidden message) {
        return scheduleMessage(delay, message);
    }

    Cancellable tick(Duration interval, Counter.Hidden message) {
        return tickMessage(interval, message);
    }

    void receiveTimeout(Duration timeout, Counter.Hidden message) {
        receiveTimeoutMessage(timeout, message);
    }

    void watch(ActorRef ref, Counter.Hidden message) {
        watchMessage(ref, message);
    }
}
