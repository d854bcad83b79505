package a;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Ping} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class PingContext extends GeneratedContext<PingRef> {
    PingContext(ActorCell cell, PingRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Ping.Serve message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Ping.Serve message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Ping.Serve message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Ping.Serve message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Ping.Who message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Ping.Who message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Ping.Who message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Ping.Who message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Ping.Later message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Ping.Later message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Ping.Later message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Ping.Later message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Ping.All message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Ping.All message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Ping.All message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Ping.All message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Ping.Await message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Ping.Await message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Ping.Await message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Ping.Await message) {
        watchMessage(ref, message);
    }
}
