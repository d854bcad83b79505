package s;

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
 * How others see {@link Animals}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class AnimalsRef extends GeneratedRef {
    AnimalsRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Animals} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<AnimalsRef> spec() {
        return ActorSpec.of(AnimalsDispatch.TYPE, () -> new Animals(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<AnimalsRef> codec() {
        return RefCodecs.ref(() -> AnimalsDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return AnimalsDispatch.TYPE;
    }

    public void send(Animals.Living message) {
        tell(message);
    }

    public void send(Animals.Puppy message) {
        tell(message);
    }

    public int ask(Animals.Puppy message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Animals.Puppy message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Animals.Puppy message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Animals.Puppy message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Animals.Dog message) {
        tell(message);
    }

    public int ask(Animals.Dog message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Animals.Dog message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Animals.Dog message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Animals.Dog message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Animals.Animal message) {
        tell(message);
    }

    public int ask(Animals.Animal message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Animals.Animal message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Animals.Animal message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Animals.Animal message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Animals.Cat message) {
        tell(message);
    }

    public int ask(Animals.Cat message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Animals.Cat message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Animals.Cat message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Animals.Cat message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Animals.Plant message) {
        tell(message);
    }

    public int ask(Animals.Plant message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Animals.Plant message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Animals.Plant message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Animals.Plant message, Duration timeout) {
        return askLater(message, timeout);
    }
}
