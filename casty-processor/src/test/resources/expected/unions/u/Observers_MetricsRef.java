package u;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Observers.Metrics}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class Observers_MetricsRef extends GeneratedRef {
    Observers_MetricsRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Observers.Metrics} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<Observers_MetricsRef> spec() {
        return ActorSpec.of(Observers_MetricsDispatch.TYPE, () -> new Observers.Metrics(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<Observers_MetricsRef> codec() {
        return RefCodecs.ref(() -> Observers_MetricsDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Observers_MetricsDispatch.TYPE;
    }

    public void send(Observers.Metrics.Sum<String> message) {
        tell(message);
    }

    public double ask(Observers.Metrics.Sum<String> message) {
        return this.<Double>askFor(message);
    }

    public double ask(Observers.Metrics.Sum<String> message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message,
            Duration timeout) {
        return askLater(message, timeout);
    }
}
