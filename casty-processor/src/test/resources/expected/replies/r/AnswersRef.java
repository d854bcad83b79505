package r;

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
import java.util.function.Supplier;

/**
 * How others see {@link Answers}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class AnswersRef extends GeneratedRef {
    AnswersRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Answers} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<AnswersRef> spec() {
        return ActorSpec.of(AnswersDispatch.TYPE, () -> new Answers(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<AnswersRef> codec() {
        return RefCodecs.ref(() -> AnswersDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return AnswersDispatch.TYPE;
    }

    public void send(Answers.Bool message) {
        tell(message);
    }

    public boolean ask(Answers.Bool message) {
        return this.<Boolean>askFor(message);
    }

    public boolean ask(Answers.Bool message, Duration timeout) {
        return this.<Boolean>askFor(message, timeout);
    }

    public CompletableFuture<Boolean> askAsync(Answers.Bool message) {
        return askLater(message);
    }

    public CompletableFuture<Boolean> askAsync(Answers.Bool message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Byt message) {
        tell(message);
    }

    public byte ask(Answers.Byt message) {
        return this.<Byte>askFor(message);
    }

    public byte ask(Answers.Byt message, Duration timeout) {
        return this.<Byte>askFor(message, timeout);
    }

    public CompletableFuture<Byte> askAsync(Answers.Byt message) {
        return askLater(message);
    }

    public CompletableFuture<Byte> askAsync(Answers.Byt message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Chr message) {
        tell(message);
    }

    public char ask(Answers.Chr message) {
        return this.<Character>askFor(message);
    }

    public char ask(Answers.Chr message, Duration timeout) {
        return this.<Character>askFor(message, timeout);
    }

    public CompletableFuture<Character> askAsync(Answers.Chr message) {
        return askLater(message);
    }

    public CompletableFuture<Character> askAsync(Answers.Chr message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Dbl message) {
        tell(message);
    }

    public double ask(Answers.Dbl message) {
        return this.<Double>askFor(message);
    }

    public double ask(Answers.Dbl message, Duration timeout) {
        return this.<Double>askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Answers.Dbl message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Answers.Dbl message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Flt message) {
        tell(message);
    }

    public float ask(Answers.Flt message) {
        return this.<Float>askFor(message);
    }

    public float ask(Answers.Flt message, Duration timeout) {
        return this.<Float>askFor(message, timeout);
    }

    public CompletableFuture<Float> askAsync(Answers.Flt message) {
        return askLater(message);
    }

    public CompletableFuture<Float> askAsync(Answers.Flt message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Int message) {
        tell(message);
    }

    public int ask(Answers.Int message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Answers.Int message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Answers.Int message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Answers.Int message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Lng message) {
        tell(message);
    }

    public long ask(Answers.Lng message) {
        return this.<Long>askFor(message);
    }

    public long ask(Answers.Lng message, Duration timeout) {
        return this.<Long>askFor(message, timeout);
    }

    public CompletableFuture<Long> askAsync(Answers.Lng message) {
        return askLater(message);
    }

    public CompletableFuture<Long> askAsync(Answers.Lng message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Shrt message) {
        tell(message);
    }

    public short ask(Answers.Shrt message) {
        return this.<Short>askFor(message);
    }

    public short ask(Answers.Shrt message, Duration timeout) {
        return this.<Short>askFor(message, timeout);
    }

    public CompletableFuture<Short> askAsync(Answers.Shrt message) {
        return askLater(message);
    }

    public CompletableFuture<Short> askAsync(Answers.Shrt message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Arr message) {
        tell(message);
    }

    public int[] ask(Answers.Arr message) {
        return askFor(message);
    }

    public int[] ask(Answers.Arr message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<int[]> askAsync(Answers.Arr message) {
        return askLater(message);
    }

    public CompletableFuture<int[]> askAsync(Answers.Arr message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Nothing message) {
        tell(message);
    }

    public void ask(Answers.Nothing message) {
        askFor(message);
    }

    public void ask(Answers.Nothing message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Answers.Nothing message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Answers.Nothing message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Nought message) {
        tell(message);
    }

    public void ask(Answers.Nought message) {
        askFor(message);
    }

    public void ask(Answers.Nought message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Answers.Nought message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Answers.Nought message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Stage message) {
        tell(message);
    }

    public String ask(Answers.Stage message) {
        return askFor(message);
    }

    public String ask(Answers.Stage message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<String> askAsync(Answers.Stage message) {
        return askLater(message);
    }

    public CompletableFuture<String> askAsync(Answers.Stage message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.StageOfNothing message) {
        tell(message);
    }

    public void ask(Answers.StageOfNothing message) {
        askFor(message);
    }

    public void ask(Answers.StageOfNothing message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Answers.StageOfNothing message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Answers.StageOfNothing message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Late message) {
        tell(message);
    }

    public Integer ask(Answers.Late message) {
        return askFor(message);
    }

    public Integer ask(Answers.Late message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Answers.Late message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Answers.Late message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Fixed message) {
        tell(message);
    }

    public Double ask(Answers.Fixed message) {
        return askFor(message);
    }

    public Double ask(Answers.Fixed message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Double> askAsync(Answers.Fixed message) {
        return askLater(message);
    }

    public CompletableFuture<Double> askAsync(Answers.Fixed message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Ack message) {
        tell(message);
    }

    public void ask(Answers.Ack message) {
        askFor(message);
    }

    public void ask(Answers.Ack message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Answers.Ack message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Answers.Ack message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Answers.Supply message) {
        tell(message);
    }

    public Supplier<String> ask(Answers.Supply message) {
        return askFor(message);
    }

    public Supplier<String> ask(Answers.Supply message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Supplier<String>> askAsync(Answers.Supply message) {
        return askLater(message);
    }

    public CompletableFuture<Supplier<String>> askAsync(Answers.Supply message, Duration timeout) {
        return askLater(message, timeout);
    }
}
