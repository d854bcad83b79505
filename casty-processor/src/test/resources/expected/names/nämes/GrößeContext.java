package nämes;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Größe} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class GrößeContext extends GeneratedContext<GrößeRef> {
    GrößeContext(ActorCell cell, GrößeRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Größe.Übergabe message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Größe.Übergabe message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Größe.Übergabe message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Größe.Übergabe message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Größe.$Dollar_ message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Größe.$Dollar_ message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Größe.$Dollar_ message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Größe.$Dollar_ message) {
        watchMessage(ref, message);
    }

    public void become(Größe.Type behavior) {
        becomeBehavior(behavior, GrößeDispatch.TYPE_);
    }

    public void replace(Größe.Type behavior) {
        replaceBehavior(behavior, GrößeDispatch.TYPE_);
    }

    public void become(Größe.Base behavior) {
        becomeBehavior(behavior, GrößeDispatch.BASE_);
    }

    public void replace(Größe.Base behavior) {
        replaceBehavior(behavior, GrößeDispatch.BASE_);
    }

    public void become(Größe.Messages behavior) {
        becomeBehavior(behavior, GrößeDispatch.MESSAGES_);
    }

    public void replace(Größe.Messages behavior) {
        replaceBehavior(behavior, GrößeDispatch.MESSAGES_);
    }

    public void become(Größe.HTTPClosedÜber2Go behavior) {
        becomeBehavior(behavior, GrößeDispatch.HTTPCLOSED_ÜBER2_GO);
    }

    public void replace(Größe.HTTPClosedÜber2Go behavior) {
        replaceBehavior(behavior, GrößeDispatch.HTTPCLOSED_ÜBER2_GO);
    }

    public void become(Größe.HTTPClosedÜber2Go.Base behavior) {
        becomeBehavior(behavior, GrößeDispatch.BASE__);
    }

    public void replace(Größe.HTTPClosedÜber2Go.Base behavior) {
        replaceBehavior(behavior, GrößeDispatch.BASE__);
    }
}
