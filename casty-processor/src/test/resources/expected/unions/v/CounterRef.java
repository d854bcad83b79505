package v;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import u.Observers_OpenRef;

/**
 * How others see {@link Counter}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class CounterRef extends GeneratedRef {
    CounterRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Counter} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<CounterRef> spec(Observers_OpenRef open) {
        return ActorSpec.of(CounterDispatch.TYPE, () -> new Counter(open), out -> CounterDispatch.packArguments(out, open));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<CounterRef> codec() {
        return RefCodecs.ref(() -> CounterDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return CounterDispatch.TYPE;
    }

    public void send(Counter.Count message) {
        tell(message);
    }

    public int ask(Counter.Count message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Counter.Count message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Counter.Count message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Counter.Count message, Duration timeout) {
        return askLater(message, timeout);
    }

    void send(Counter.Hidden message) {
        tell(message);
    }

    Counter.Hidden ask(Counter.Hidden message) {
        return askFor(message);
    }

    Counter.Hidden ask(Counter.Hidden message, Duration timeout) {
        return askFor(message, timeout);
    }

    CompletableFuture<Counter.Hidden> askAsync(Counter.Hidden message) {
        return askLater(message);
    }

    CompletableFuture<Counter.Hidden> askAsync(Counter.Hidden message, Duration timeout) {
        return askLater(message, timeout);
    }
}
