package h;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Canvas} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class CanvasContext extends GeneratedContext<CanvasRef> {
    CanvasContext(ActorCell cell, CanvasRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Drawn message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Drawn message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Drawn message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Drawn message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Round message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Round message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Round message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Round message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Round.Oval message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Round.Oval message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Round.Oval message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Round.Oval message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Shape message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shape message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shape message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shape message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Base.Derived message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Base.Derived message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Base.Derived message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Base.Derived message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Base.Open message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Base.Open message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Base.Open message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Base.Open message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Base message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Base message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Base message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Base message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Free message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Free message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Free message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Free message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Kind message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Kind message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Kind message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Kind message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Round.Circle message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Round.Circle message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Round.Circle message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Round.Circle message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Round.Oval.Ellipse message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Round.Oval.Ellipse message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Round.Oval.Ellipse message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Round.Oval.Ellipse message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Round.Oval.Egg message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Round.Oval.Egg message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Round.Oval.Egg message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Round.Oval.Egg message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Shape.Square message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Shape.Square message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Shape.Square message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Shape.Square message) {
        watchMessage(ref, message);
    }

    public void become(Canvas.Drawing behavior) {
        becomeBehavior(behavior, CanvasDispatch.DRAWING);
    }

    public void replace(Canvas.Drawing behavior) {
        replaceBehavior(behavior, CanvasDispatch.DRAWING);
    }
}
