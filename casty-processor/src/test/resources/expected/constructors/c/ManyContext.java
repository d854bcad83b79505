package c;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Many} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
public final class ManyContext extends GeneratedContext<ManyRef> {
    ManyContext(ActorCell cell, ManyRef self) {
        super(cell, self);
    }

    Cancellable schedule(Duration delay, Many.Work message) {
        return scheduleMessage(delay, message);
    }

    Cancellable tick(Duration interval, Many.Work message) {
        return tickMessage(interval, message);
    }

    void receiveTimeout(Duration timeout, Many.Work message) {
        receiveTimeoutMessage(timeout, message);
    }

    void watch(ActorRef ref, Many.Work message) {
        watchMessage(ref, message);
    }
}
