package b;

import a.PingRef;
import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Pong}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class PongRef extends GeneratedRef {
    PongRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Pong} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<PongRef> spec(PingRef partner) {
        return ActorSpec.of(PongDispatch.TYPE, () -> new Pong(partner), out -> PongDispatch.packArguments(out, partner));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<PongRef> codec() {
        return RefCodecs.ref(() -> PongDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return PongDispatch.TYPE;
    }

    public void send(Pong.Ball message) {
        tell(message);
    }

    public PingRef ask(Pong.Ball message) {
        return askFor(message);
    }

    public PingRef ask(Pong.Ball message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<PingRef> askAsync(Pong.Ball message) {
        return askLater(message);
    }

    public CompletableFuture<PingRef> askAsync(Pong.Ball message, Duration timeout) {
        return askLater(message, timeout);
    }
}
