package i;

import base.Auditing;
import base.Base;
import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Cart}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class CartRef extends GeneratedRef {
    CartRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Cart} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<CartRef> spec() {
        return ActorSpec.of(CartDispatch.TYPE, () -> new Cart(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<CartRef> codec() {
        return RefCodecs.ref(() -> CartDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return CartDispatch.TYPE;
    }

    public void send(Cart.Add message) {
        tell(message);
    }

    public Integer ask(Cart.Add message) {
        return askFor(message);
    }

    public Integer ask(Cart.Add message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Cart.Add message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Cart.Add message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Auditing.Audit message) {
        tell(message);
    }

    public String ask(Auditing.Audit message) {
        return askFor(message);
    }

    public String ask(Auditing.Audit message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<String> askAsync(Auditing.Audit message) {
        return askLater(message);
    }

    public CompletableFuture<String> askAsync(Auditing.Audit message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Base.Ping message) {
        tell(message);
    }

    public List<Cart.Add> ask(Base.Ping message) {
        return askFor(message);
    }

    public List<Cart.Add> ask(Base.Ping message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<Cart.Add>> askAsync(Base.Ping message) {
        return askLater(message);
    }

    public CompletableFuture<List<Cart.Add>> askAsync(Base.Ping message, Duration timeout) {
        return askLater(message, timeout);
    }
}
