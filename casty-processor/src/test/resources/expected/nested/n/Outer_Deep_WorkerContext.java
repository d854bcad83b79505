package n;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Outer.Deep.Worker} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class Outer_Deep_WorkerContext extends GeneratedContext<Outer_Deep_WorkerRef> {
    Outer_Deep_WorkerContext(ActorCell cell, Outer_Deep_WorkerRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Outer.Shared message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Outer.Shared message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Outer.Shared message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Outer.Shared message) {
        watchMessage(ref, message);
    }
}
