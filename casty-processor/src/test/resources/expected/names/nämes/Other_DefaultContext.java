package nämes;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Other.Default} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class Other_DefaultContext extends GeneratedContext<Other_DefaultRef> {
    Other_DefaultContext(ActorCell cell, Other_DefaultRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Other.Default.Rest message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Other.Default.Rest message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Other.Default.Rest message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Other.Default.Rest message) {
        watchMessage(ref, message);
    }
}
