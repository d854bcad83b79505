package u;

import dev.casty.ActorRef;
import dev.casty.codec.Codec;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedUnion;
import dev.casty.spi.RefCodecs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import v.Counter;
import v.CounterRef;

/**
 * The members of {@link Observers.Everything} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
final class Observers_EverythingRef extends GeneratedUnion {
    private final Observers_ObserverRef observer;

    private final CounterRef counter;

    private Observers_EverythingRef(Observers_ObserverRef observer, CounterRef counter) {
        this.observer = Objects.requireNonNull(observer, "observer");
        this.counter = Objects.requireNonNull(counter, "counter");
    }

    /**
     * These actors as one.
     */
    static Observers_EverythingRef of(Observers_ObserverRef observer, CounterRef counter) {
        return new Observers_EverythingRef(observer, counter);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    static Codec<Observers_EverythingRef> codec() {
        return RefCodecs.union(List.of(Observers_ObserverRef.codec(), CounterRef.codec()), union -> List.of(union.observer, union.counter), members -> new Observers_EverythingRef((Observers_ObserverRef) members.get(0), (CounterRef) members.get(1)));
    }

    @Override
    public List<ActorRef> members() {
        List<ActorRef> members = new ArrayList<>();
        members.addAll(observer.members());
        members.add(counter);
        return List.copyOf(members);
    }

    public void send(Observers.Event message) {
        observer.send(message);
    }

    public void send(Observers.Event.Begun message) {
        observer.send(message);
    }

    public void ask(Observers.Event.Begun message) {
        observer.ask(message);
    }

    public void ask(Observers.Event.Begun message, Duration timeout) {
        observer.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message) {
        return observer.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message, Duration timeout) {
        return observer.askAsync(message, timeout);
    }

    public void send(Observers.Event.Ended message) {
        observer.send(message);
    }

    public void ask(Observers.Event.Ended message) {
        observer.ask(message);
    }

    public void ask(Observers.Event.Ended message, Duration timeout) {
        observer.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message) {
        return observer.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message, Duration timeout) {
        return observer.askAsync(message, timeout);
    }

    public void send(Observers.Metrics.Sum<String> message) {
        observer.send(message);
    }

    public double ask(Observers.Metrics.Sum<String> message) {
        return observer.ask(message);
    }

    public double ask(Observers.Metrics.Sum<String> message, Duration timeout) {
        return observer.ask(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message) {
        return observer.askAsync(message);
    }

    public CompletableFuture<Double> askAsync(Observers.Metrics.Sum<String> message,
            Duration timeout) {
        return observer.askAsync(message, timeout);
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
