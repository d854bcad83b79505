package s;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Animals} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class AnimalsContext extends GeneratedContext<AnimalsRef> {
    AnimalsContext(ActorCell cell, AnimalsRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Animals.Living message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Living message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Living message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Living message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Animals.Puppy message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Puppy message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Puppy message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Puppy message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Animals.Dog message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Dog message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Dog message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Dog message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Animals.Animal message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Animal message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Animal message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Animal message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Animals.Cat message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Cat message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Cat message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Cat message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Animals.Plant message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Animals.Plant message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Animals.Plant message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Animals.Plant message) {
        watchMessage(ref, message);
    }
}
