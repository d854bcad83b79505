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
 * How others see {@link Default}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class DefaultRef extends GeneratedRef {
    DefaultRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Default} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<DefaultRef> spec() {
        return ActorSpec.of(DefaultDispatch.TYPE, () -> new Default(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<DefaultRef> codec() {
        return RefCodecs.ref(() -> DefaultDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return DefaultDispatch.TYPE;
    }

    public void send(Default.Work message) {
        tell(message);
    }

    public void ask(Default.Work message) {
        askFor(message);
    }

    public void ask(Default.Work message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Default.Work message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Default.Work message, Duration timeout) {
        return askLater(message, timeout);
    }
}
