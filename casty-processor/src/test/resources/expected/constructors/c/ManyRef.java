package c;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Many}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
public final class ManyRef extends GeneratedRef {
    ManyRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    public static ActorSpec<ManyRef> spec() {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(), Arguments.NONE);
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<ManyRef> spec(String... names) {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(names), out -> ManyDispatch.packArguments(out, names));
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static <T extends Comparable<T> & Runnable, E extends Exception> ActorSpec<ManyRef> spec(
            List<? extends T> all, Class<E> failure) {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(all, failure), Arguments.unencodable("the argument all of Many", "all -> List<? extends T>", "List<? extends T> does not say what it is"));
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ActorSpec<ManyRef> spec(int first, List<String>... rest) {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(first, rest), out -> ManyDispatch.packArguments(out, first, rest));
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    @SuppressWarnings("unchecked")
    public static ActorSpec<ManyRef> spec(long first, Map<String, Integer>... rest) {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(first, rest), out -> ManyDispatch.packArguments(out, first, rest));
    }

    /**
     * A recipe for a {@link Many} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<ManyRef> spec(Many.Work work, int[][] grid, char single, byte[]... bytes) {
        return ActorSpec.of(ManyDispatch.TYPE, () -> new Many(work, grid, single, bytes), out -> ManyDispatch.packArguments(out, work, grid, single, bytes));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    public static Codec<ManyRef> codec() {
        return RefCodecs.ref(() -> ManyDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return ManyDispatch.TYPE;
    }

    void send(Many.Work message) {
        tell(message);
    }

    void ask(Many.Work message) {
        askFor(message);
    }

    void ask(Many.Work message, Duration timeout) {
        askFor(message, timeout);
    }

    CompletableFuture<Void> askAsync(Many.Work message) {
        return askLater(message);
    }

    CompletableFuture<Void> askAsync(Many.Work message, Duration timeout) {
        return askLater(message, timeout);
    }
}
