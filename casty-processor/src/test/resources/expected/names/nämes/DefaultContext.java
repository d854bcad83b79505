package nämes;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Default} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class DefaultContext extends GeneratedContext<DefaultRef> {
    DefaultContext(ActorCell cell, DefaultRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Default.Work message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Default.Work message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Default.Work message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Default.Work message) {
        watchMessage(ref, message);
    }
}
