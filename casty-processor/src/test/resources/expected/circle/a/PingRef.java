package a;

import b.PongRef;
import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Ping}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class PingRef extends GeneratedRef {
    PingRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Ping} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<PingRef> spec(PongRef first, Map<String, List<? extends PongRef>> known,
            PongRef[]... more) {
        return ActorSpec.of(PingDispatch.TYPE, () -> new Ping(first, known, more), out -> PingDispatch.packArguments(out, first, known, more));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<PingRef> codec() {
        return RefCodecs.ref(() -> PingDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return PingDispatch.TYPE;
    }

    public void send(Ping.Serve message) {
        tell(message);
    }

    public void ask(Ping.Serve message) {
        askFor(message);
    }

    public void ask(Ping.Serve message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Ping.Serve message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Ping.Serve message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Ping.Who message) {
        tell(message);
    }

    public PongRef ask(Ping.Who message) {
        return askFor(message);
    }

    public PongRef ask(Ping.Who message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<PongRef> askAsync(Ping.Who message) {
        return askLater(message);
    }

    public CompletableFuture<PongRef> askAsync(Ping.Who message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Ping.Later message) {
        tell(message);
    }

    public PongRef ask(Ping.Later message) {
        return askFor(message);
    }

    public PongRef ask(Ping.Later message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<PongRef> askAsync(Ping.Later message) {
        return askLater(message);
    }

    public CompletableFuture<PongRef> askAsync(Ping.Later message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Ping.All message) {
        tell(message);
    }

    public List<Map<String, PongRef[]>> ask(Ping.All message) {
        return askFor(message);
    }

    public List<Map<String, PongRef[]>> ask(Ping.All message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<Map<String, PongRef[]>>> askAsync(Ping.All message) {
        return askLater(message);
    }

    public CompletableFuture<List<Map<String, PongRef[]>>> askAsync(Ping.All message,
            Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Ping.Await message) {
        tell(message);
    }

    public List<PongRef> ask(Ping.Await message) {
        return askFor(message);
    }

    public List<PongRef> ask(Ping.Await message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<PongRef>> askAsync(Ping.Await message) {
        return askLater(message);
    }

    public CompletableFuture<List<PongRef>> askAsync(Ping.Await message, Duration timeout) {
        return askLater(message, timeout);
    }
}
