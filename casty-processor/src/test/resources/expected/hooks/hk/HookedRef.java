package hk;

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
 * How others see {@link Hooked}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class HookedRef extends GeneratedRef {
    HookedRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Hooked} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<HookedRef> spec() {
        return ActorSpec.of(HookedDispatch.TYPE, () -> new Hooked(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<HookedRef> codec() {
        return RefCodecs.ref(() -> HookedDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return HookedDispatch.TYPE;
    }

    public void send(Hooked.Work message) {
        tell(message);
    }

    public void ask(Hooked.Work message) {
        askFor(message);
    }

    public void ask(Hooked.Work message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Hooked.Work message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Hooked.Work message, Duration timeout) {
        return askLater(message, timeout);
    }
}
