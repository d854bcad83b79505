package du;

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
 * How others see {@link Own}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class OwnRef extends GeneratedRef {
    OwnRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Own} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<OwnRef> spec() {
        return ActorSpec.of(OwnDispatch.TYPE, () -> new Own(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<OwnRef> codec() {
        return RefCodecs.ref(() -> OwnDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return OwnDispatch.TYPE;
    }

    public void send(Own.Go message) {
        tell(message);
    }

    public void ask(Own.Go message) {
        askFor(message);
    }

    public void ask(Own.Go message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Own.Go message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Own.Go message, Duration timeout) {
        return askLater(message, timeout);
    }
}
