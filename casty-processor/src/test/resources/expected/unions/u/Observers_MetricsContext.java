package u;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Observers.Metrics} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class Observers_MetricsContext extends GeneratedContext<Observers_MetricsRef> {
    Observers_MetricsContext(ActorCell cell, Observers_MetricsRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Observers.Metrics.Sum<String> message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Observers.Metrics.Sum<String> message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Observers.Metrics.Sum<String> message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Observers.Metrics.Sum<String> message) {
        watchMessage(ref, message);
    }
}
