package d;

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
 * How others see {@link Old}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OldRef extends GeneratedRef {
    OldRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Old} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<OldRef> spec(Old.Faded faded, List<?> raw) {
        return ActorSpec.of(OldDispatch.TYPE, () -> new Old(faded, raw), Arguments.unencodable("the argument raw of Old", "raw -> List<?>", "List<?> does not say what is in it"));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<OldRef> codec() {
        return RefCodecs.ref(() -> OldDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return OldDispatch.TYPE;
    }

    public void send(Old.Gone message) {
        tell(message);
    }

    public Old.Faded ask(Old.Gone message) {
        return askFor(message);
    }

    public Old.Faded ask(Old.Gone message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Old.Faded> askAsync(Old.Gone message) {
        return askLater(message);
    }

    public CompletableFuture<Old.Faded> askAsync(Old.Gone message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Old.Box<?> message) {
        tell(message);
    }

    public List<?> ask(Old.Box<?> message) {
        return askFor(message);
    }

    public List<?> ask(Old.Box<?> message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<?>> askAsync(Old.Box<?> message) {
        return askLater(message);
    }

    public CompletableFuture<List<?>> askAsync(Old.Box<?> message, Duration timeout) {
        return askLater(message, timeout);
    }
}
