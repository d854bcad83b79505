import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Lonely} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class LonelyContext extends GeneratedContext<LonelyRef> {
    LonelyContext(ActorCell cell, LonelyRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Lonely.Work message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Lonely.Work message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Lonely.Work message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Lonely.Work message) {
        watchMessage(ref, message);
    }
}
