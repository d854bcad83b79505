package b;

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
 * How others see {@link Door}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class DoorRef extends GeneratedRef {
    DoorRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Door} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<DoorRef> spec() {
        return ActorSpec.of(DoorDispatch.TYPE, () -> new Door(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<DoorRef> codec() {
        return RefCodecs.ref(() -> DoorDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return DoorDispatch.TYPE;
    }

    public void send(Door.Close message) {
        tell(message);
    }

    public a.DoorRef ask(Door.Close message) {
        return askFor(message);
    }

    public a.DoorRef ask(Door.Close message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<a.DoorRef> askAsync(Door.Close message) {
        return askLater(message);
    }

    public CompletableFuture<a.DoorRef> askAsync(Door.Close message, Duration timeout) {
        return askLater(message, timeout);
    }
}
