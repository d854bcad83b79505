package n;

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
 * How others see {@link Outer.Cart}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class Outer_CartRef extends GeneratedRef {
    Outer_CartRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Outer.Cart} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<Outer_CartRef> spec() {
        return ActorSpec.of(Outer_CartDispatch.TYPE, () -> new Outer.Cart(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<Outer_CartRef> codec() {
        return RefCodecs.ref(() -> Outer_CartDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Outer_CartDispatch.TYPE;
    }

    public void send(Outer.Cart.Add message) {
        tell(message);
    }

    public void ask(Outer.Cart.Add message) {
        askFor(message);
    }

    public void ask(Outer.Cart.Add message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Outer.Cart.Add message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Outer.Cart.Add message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Outer.Shared message) {
        tell(message);
    }

    public void ask(Outer.Shared message) {
        askFor(message);
    }

    public void ask(Outer.Shared message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Outer.Shared message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Outer.Shared message, Duration timeout) {
        return askLater(message, timeout);
    }
}
