package u;

import dev.casty.ActorRef;
import dev.casty.codec.Codec;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedUnion;
import dev.casty.spi.RefCodecs;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The members of {@link Observers.Observer} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
final class Observers_ObserverRef extends GeneratedUnion {
    private final Observers_LoggerRef logger;

    private final Observers_MetricsRef metrics;

    private Observers_ObserverRef(Observers_LoggerRef logger, Observers_MetricsRef metrics) {
        this.logger = Objects.requireNonNull(logger, "logger");
        this.metrics = Objects.requireNonNull(metrics, "metrics");
    }

    /**
     * These actors as one.
     */
    static Observers_ObserverRef of(Observers_LoggerRef logger, Observers_MetricsRef metrics) {
        return new Observers_ObserverRef(logger, metrics);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    static Codec<Observers_ObserverRef> codec() {
        return RefCodecs.union(List.of(Observers_LoggerRef.codec(), Observers_MetricsRef.codec()), union -> List.of(union.logger, union.metrics), members -> new Observers_ObserverRef((Observers_LoggerRef) members.get(0), (Observers_MetricsRef) members.get(1)));
    }

    @Override
    public List<ActorRef> members() {
        return List.of(logger, metrics);
    }

    public void send(Observers.Event message) {
        logger.send(message);
    }

    public void send(Observers.Event.Begun message) {
        logger.send(message);
    }

    public void ask(Observers.Event.Begun message) {
        logger.ask(message);
    }

    public void ask(Observers.Event.Begun message, Duration timeout) {
        logger.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message) {
        return logger.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message, Duration timeout) {
        return logger.askAsync(message, timeout);
    }

    public void send(Observers.Event.Ended message) {
        logger.send(message);
    }

    public void ask(Observers.Event.Ended message) {
        logger.ask(message);
    }

    public void ask(Observers.Event.Ended message, Duration timeout) {
        logger.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message) {
        return logger.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message, Duration timeout) {
        return logger.askAsync(message, timeout);
    }

    public void send(Observers.Metrics.Sum<String> message) {
        metrics.send(message);
    }

    public double ask(Observers.Metrics.Sum<String> message) {
        return metrics.ask(message);
    }

    public double ask(Observers.Metrics.Sum<String> message, Duration timeout) {
        return metrics.ask(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message) {
        return metrics.askAsync(message);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message,
            Duration timeout) {
        return metrics.askAsync(message, timeout);
    }
}
