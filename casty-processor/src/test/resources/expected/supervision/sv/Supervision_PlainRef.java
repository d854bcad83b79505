package sv;

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
 * How others see {@link Supervision.Plain}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class Supervision_PlainRef extends GeneratedRef {
    Supervision_PlainRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Supervision.Plain} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<Supervision_PlainRef> spec() {
        return ActorSpec.of(Supervision_PlainDispatch.TYPE, () -> new Supervision.Plain(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<Supervision_PlainRef> codec() {
        return RefCodecs.ref(() -> Supervision_PlainDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Supervision_PlainDispatch.TYPE;
    }

    public void send(Supervision.Work message) {
        tell(message);
    }

    public void ask(Supervision.Work message) {
        askFor(message);
    }

    public void ask(Supervision.Work message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Supervision.Work message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Supervision.Work message, Duration timeout) {
        return askLater(message, timeout);
    }
}
