package b;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Pong} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class PongContext extends GeneratedContext<PongRef> {
    PongContext(ActorCell cell, PongRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Pong.Ball message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Pong.Ball message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Pong.Ball message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Pong.Ball message) {
        watchMessage(ref, message);
    }
}
