import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Lonely}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class LonelyRef extends GeneratedRef {
    LonelyRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Lonely} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<LonelyRef> spec(LonelyRef next) {
        return ActorSpec.of(LonelyDispatch.TYPE, () -> new Lonely(next), out -> LonelyDispatch.packArguments(out, next));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<LonelyRef> codec() {
        return RefCodecs.ref(() -> LonelyDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return LonelyDispatch.TYPE;
    }

    public void send(Lonely.Work message) {
        tell(message);
    }

    public void ask(Lonely.Work message) {
        askFor(message);
    }

    public void ask(Lonely.Work message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Lonely.Work message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Lonely.Work message, Duration timeout) {
        return askLater(message, timeout);
    }
}
