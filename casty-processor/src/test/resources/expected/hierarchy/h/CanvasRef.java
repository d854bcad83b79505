package h;

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
 * How others see {@link Canvas}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class CanvasRef extends GeneratedRef implements Recipient<Shape> {
    CanvasRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Canvas} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<CanvasRef> spec() {
        return ActorSpec.of(CanvasDispatch.TYPE, () -> new Canvas(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<CanvasRef> codec() {
        return RefCodecs.ref(() -> CanvasDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return CanvasDispatch.TYPE;
    }

    public void send(Drawn message) {
        tell(message);
    }

    public void send(Round message) {
        tell(message);
    }

    public void send(Round.Oval message) {
        tell(message);
    }

    @Override
    public void send(Shape message) {
        tell(message);
    }

    public void send(Base.Derived message) {
        tell(message);
    }

    public double ask(Base.Derived message) {
        return this.<Double>askFor(message);
    }

    public double ask(Base.Derived message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Base.Derived message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Base.Derived message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Base.Open message) {
        tell(message);
    }

    public double ask(Base.Open message) {
        return this.<Double>askFor(message);
    }

    public double ask(Base.Open message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Base.Open message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Base.Open message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Base message) {
        tell(message);
    }

    public double ask(Base message) {
        return this.<Double>askFor(message);
    }

    public double ask(Base message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Base message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Base message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Free message) {
        tell(message);
    }

    public double ask(Free message) {
        return this.<Double>askFor(message);
    }

    public double ask(Free message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Free message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Free message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Kind message) {
        tell(message);
    }

    public double ask(Kind message) {
        return this.<Double>askFor(message);
    }

    public double ask(Kind message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Kind message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Kind message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Round.Circle message) {
        tell(message);
    }

    public double ask(Round.Circle message) {
        return this.<Double>askFor(message);
    }

    public double ask(Round.Circle message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Round.Circle message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Round.Circle message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Round.Oval.Ellipse message) {
        tell(message);
    }

    public double ask(Round.Oval.Ellipse message) {
        return this.<Double>askFor(message);
    }

    public double ask(Round.Oval.Ellipse message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Round.Oval.Ellipse message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Round.Oval.Ellipse message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Round.Oval.Egg message) {
        tell(message);
    }

    public double ask(Round.Oval.Egg message) {
        return this.<Double>askFor(message);
    }

    public double ask(Round.Oval.Egg message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Round.Oval.Egg message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Round.Oval.Egg message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Shape.Square message) {
        tell(message);
    }

    public double ask(Shape.Square message) {
        return this.<Double>askFor(message);
    }

    public double ask(Shape.Square message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Shape.Square message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Shape.Square message, Duration timeout) {
        return askLater(message, timeout);
    }
}
