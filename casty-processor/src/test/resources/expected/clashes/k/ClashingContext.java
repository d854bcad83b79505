package k;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;

/**
 * How {@link Clashing} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class ClashingContext extends GeneratedContext<ClashingRef> {
    ClashingContext(ActorCell cell, ClashingRef self) {
        super(cell, self);
    }

    public Cancellable schedule(java.time.Duration delay, Duration message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Duration message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Duration message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Duration message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Target message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Target message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Target message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Target message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Object message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Object message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Object message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Object message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, List message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, List message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, List message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, List message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, String message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, String message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, String message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, String message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, CompletableFuture message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, CompletableFuture message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, CompletableFuture message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, CompletableFuture message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Handlers message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Handlers message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Handlers message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Handlers message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Outcome message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Outcome message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Outcome message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Outcome message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, MessageSet message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, MessageSet message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, MessageSet message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, MessageSet message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, GeneratedRef message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, GeneratedRef message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, GeneratedRef message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, GeneratedRef message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Throwable message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Throwable message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Throwable message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Throwable message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, Double message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, Double message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, Double message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Double message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(java.time.Duration delay, BaseHandlers message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(java.time.Duration interval, BaseHandlers message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(java.time.Duration timeout, BaseHandlers message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, BaseHandlers message) {
        watchMessage(ref, message);
    }
}
