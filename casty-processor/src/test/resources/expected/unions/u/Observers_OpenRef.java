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
import v.Counter;
import v.CounterRef;

/**
 * The members of {@link Observers.Open} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
public final class Observers_OpenRef extends GeneratedUnion {
    private final Observers_LoggerRef logger;

    private final CounterRef counter;

    private Observers_OpenRef(Observers_LoggerRef logger, CounterRef counter) {
        this.logger = Objects.requireNonNull(logger, "logger");
        this.counter = Objects.requireNonNull(counter, "counter");
    }

    /**
     * These actors as one.
     */
    public static Observers_OpenRef of(Observers_LoggerRef logger, CounterRef counter) {
        return new Observers_OpenRef(logger, counter);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    public static Codec<Observers_OpenRef> codec() {
        return RefCodecs.union(List.of(Observers_LoggerRef.codec(), CounterRef.codec()), union -> List.of(union.logger, union.counter), members -> new Observers_OpenRef((Observers_LoggerRef) members.get(0), (CounterRef) members.get(1)));
    }

    @Override
    public List<ActorRef> members() {
        return List.of(logger, counter);
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

    public void send(Counter.Count message) {
        counter.send(message);
    }

    public int ask(Counter.Count message) {
        return counter.ask(message);
    }

    public int ask(Counter.Count message, Duration timeout) {
        return counter.ask(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Counter.Count message) {
        return counter.askAsync(message);
    }

    public CompletableFuture<Integer> askAsync(Counter.Count message, Duration timeout) {
        return counter.askAsync(message, timeout);
    }
}
