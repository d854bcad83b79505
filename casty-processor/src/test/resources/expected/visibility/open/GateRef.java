package open;

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
 * How others see {@link Gate}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class GateRef extends GeneratedRef {
    GateRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Gate} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<GateRef> spec() {
        return ActorSpec.of(GateDispatch.TYPE, () -> new Gate(), Arguments.NONE);
    }

    /**
     * A recipe for a {@link Gate} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<GateRef> spec(Gate.Report last) {
        return ActorSpec.of(GateDispatch.TYPE, () -> new Gate(last), out -> GateDispatch.packArguments(out, last));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<GateRef> codec() {
        return RefCodecs.ref(() -> GateDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return GateDispatch.TYPE;
    }

    public void send(Gate.Open message) {
        tell(message);
    }

    public boolean ask(Gate.Open message) {
        return this.<Boolean>askFor(message);
    }

    public boolean ask(Gate.Open message, Duration timeout) {
        return this.<Boolean>askFor(message, timeout);
    }

    public CompletableFuture<Boolean> askAsync(Gate.Open message) {
        return askLater(message);
    }

    public CompletableFuture<Boolean> askAsync(Gate.Open message, Duration timeout) {
        return askLater(message, timeout);
    }

    void send(Gate.Force message) {
        tell(message);
    }

    void ask(Gate.Force message) {
        askFor(message);
    }

    void ask(Gate.Force message, Duration timeout) {
        askFor(message, timeout);
    }

    CompletableFuture<Void> askAsync(Gate.Force message) {
        return askLater(message);
    }

    CompletableFuture<Void> askAsync(Gate.Force message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Gate.Inspect message) {
        tell(message);
    }

    Gate.Report ask(Gate.Inspect message) {
        return askFor(message);
    }

    Gate.Report ask(Gate.Inspect message, Duration timeout) {
        return askFor(message, timeout);
    }

    CompletableFuture<Gate.Report> askAsync(Gate.Inspect message) {
        return askLater(message);
    }

    CompletableFuture<Gate.Report> askAsync(Gate.Inspect message, Duration timeout) {
        return askLater(message, timeout);
    }
}
