package u;

import dev.casty.ActorSpec;
import dev.casty.Recipient;
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
 * How others see {@link Observers.Logger}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class Observers_LoggerRef extends GeneratedRef implements Recipient<Observers.Event> {
    Observers_LoggerRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Observers.Logger} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<Observers_LoggerRef> spec() {
        return ActorSpec.of(Observers_LoggerDispatch.TYPE, () -> new Observers.Logger(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<Observers_LoggerRef> codec() {
        return RefCodecs.ref(() -> Observers_LoggerDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return Observers_LoggerDispatch.TYPE;
    }

    @Override
    public void send(Observers.Event message) {
        tell(message);
    }

    public void send(Observers.Event.Begun message) {
        tell(message);
    }

    public void ask(Observers.Event.Begun message) {
        askFor(message);
    }

    public void ask(Observers.Event.Begun message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Begun message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Observers.Event.Ended message) {
        tell(message);
    }

    public void ask(Observers.Event.Ended message) {
        askFor(message);
    }

    public void ask(Observers.Event.Ended message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Observers.Event.Ended message, Duration timeout) {
        return askLater(message, timeout);
    }
}
