package shop;

import dev.casty.ActorSpec;
import dev.casty.Recipient;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Cart}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class CartRef extends GeneratedRef implements Recipient<CartMessage> {
    CartRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Cart} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<CartRef> spec(String userId) {
        return ActorSpec.of(CartDispatch.TYPE, () -> new Cart(userId), out -> CartDispatch.packArguments(out, userId));
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

    @Override
    public void send(CartMessage message) {
        tell(message);
    }

    public void send(CartMessage.AddItem message) {
        tell(message);
    }

    public void ask(CartMessage.AddItem message) {
        askFor(message);
    }

    public void ask(CartMessage.AddItem message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(CartMessage.AddItem message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(CartMessage.AddItem message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(CartMessage.GetTotal message) {
        tell(message);
    }

    public double ask(CartMessage.GetTotal message) {
        return this.<Double>askFor(message);
    }

    public double ask(CartMessage.GetTotal message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(CartMessage.GetTotal message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(CartMessage.GetTotal message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(CartMessage.Checkout message) {
        tell(message);
    }

    public double ask(CartMessage.Checkout message) {
        return this.<Double>askFor(message);
    }

    public double ask(CartMessage.Checkout message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(CartMessage.Checkout message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(CartMessage.Checkout message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(CartMessage.Reopen message) {
        tell(message);
    }

    public void ask(CartMessage.Reopen message) {
        askFor(message);
    }

    public void ask(CartMessage.Reopen message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(CartMessage.Reopen message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(CartMessage.Reopen message, Duration timeout) {
        return askLater(message, timeout);
    }
}
