package n;

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
 * How others see {@link Outer.Deep.Worker}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class Outer_Deep_WorkerRef extends GeneratedRef {
    Outer_Deep_WorkerRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Outer.Deep.Worker} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<Outer_Deep_WorkerRef> spec() {
        return ActorSpec.of(Outer_Deep_WorkerDispatch.TYPE, () -> new Outer.Deep.Worker(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<Outer_Deep_WorkerRef> codec() {
        return RefCodecs.ref(() -> Outer_Deep_WorkerDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Outer_Deep_WorkerDispatch.TYPE;
    }

    public void send(Outer.Shared message) {
        tell(message);
    }

    public int ask(Outer.Shared message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Outer.Shared message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Outer.Shared message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Outer.Shared message, Duration timeout) {
        return askLater(message, timeout);
    }
}
