package du;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Shop}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class ShopRef extends GeneratedRef {
    ShopRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Shop} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<ShopRef> spec() {
        return ActorSpec.of(ShopDispatch.TYPE, () -> new Shop(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<ShopRef> codec() {
        return RefCodecs.ref(() -> ShopDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return ShopDispatch.TYPE;
    }

    public void send(Shop.Add message) {
        tell(message);
    }

    public void ask(Shop.Add message) {
        askFor(message);
    }

    public void ask(Shop.Add message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Shop.Add message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Shop.Add message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Shop.Clear message) {
        tell(message);
    }

    public Shop.Price ask(Shop.Clear message) {
        return askFor(message);
    }

    public Shop.Price ask(Shop.Clear message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Shop.Price> askAsync(Shop.Clear message) {
        return askLater(message);
    }

    public CompletableFuture<Shop.Price> askAsync(Shop.Clear message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Shop.Print message) {
        tell(message);
    }

    public Locale ask(Shop.Print message) {
        return askFor(message);
    }

    public Locale ask(Shop.Print message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Locale> askAsync(Shop.Print message) {
        return askLater(message);
    }

    public CompletableFuture<Locale> askAsync(Shop.Print message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Shop.Ask<List<String>> message) {
        tell(message);
    }

    public OutputStream ask(Shop.Ask<List<String>> message) {
        return askFor(message);
    }

    public OutputStream ask(Shop.Ask<List<String>> message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<OutputStream> askAsync(Shop.Ask<List<String>> message) {
        return askLater(message);
    }

    public CompletableFuture<OutputStream> askAsync(Shop.Ask<List<String>> message,
            Duration timeout) {
        return askLater(message, timeout);
    }
}
