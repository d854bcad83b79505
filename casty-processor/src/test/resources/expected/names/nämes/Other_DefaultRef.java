package nämes;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.lang.Override;
import java.lang.Void;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Other.Default}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class Other_DefaultRef extends GeneratedRef {
    Other_DefaultRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Other.Default} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<Other_DefaultRef> spec() {
        return ActorSpec.of(Other_DefaultDispatch.TYPE, () -> new Other.Default(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<Other_DefaultRef> codec() {
        return RefCodecs.ref(() -> Other_DefaultDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Other_DefaultDispatch.TYPE;
    }

    public void send(Other.Default.Rest message) {
        tell(message);
    }

    public void ask(Other.Default.Rest message) {
        askFor(message);
    }

    public void ask(Other.Default.Rest message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Other.Default.Rest message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Other.Default.Rest message, Duration timeout) {
        return askLater(message, timeout);
    }
}
