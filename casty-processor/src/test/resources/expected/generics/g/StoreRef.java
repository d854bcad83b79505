package g;

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
 * How others see {@link Store}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class StoreRef extends GeneratedRef {
    StoreRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Store} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<StoreRef> spec() {
        return ActorSpec.of(StoreDispatch.TYPE, () -> new Store(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<StoreRef> codec() {
        return RefCodecs.ref(() -> StoreDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return StoreDispatch.TYPE;
    }

    public void send(Tree<?> message) {
        tell(message);
    }

    public void send(Box<String> message) {
        tell(message);
    }

    public String ask(Box<String> message) {
        return askFor(message);
    }

    public String ask(Box<String> message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<String> askAsync(Box<String> message) {
        return askLater(message);
    }

    public CompletableFuture<String> askAsync(Box<String> message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Tree.Leaf<?> message) {
        tell(message);
    }

    public int ask(Tree.Leaf<?> message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Tree.Leaf<?> message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Tree.Leaf<?> message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Tree.Leaf<?> message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Tree.Node<?, ?> message) {
        tell(message);
    }

    public int ask(Tree.Node<?, ?> message) {
        return this.<Integer>askFor(message);
    }

    public int ask(Tree.Node<?, ?> message, Duration timeout) {
        return this.<Integer>askFor(message, timeout);
    }

    public CompletableFuture<Integer> askAsync(Tree.Node<?, ?> message) {
        return askLater(message);
    }

    public CompletableFuture<Integer> askAsync(Tree.Node<?, ?> message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Find message) {
        tell(message);
    }

    public List<? extends Number> ask(Store.Find message) {
        return askFor(message);
    }

    public List<? extends Number> ask(Store.Find message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<? extends Number>> askAsync(Store.Find message) {
        return askLater(message);
    }

    public CompletableFuture<List<? extends Number>> askAsync(Store.Find message,
            Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Pairs message) {
        tell(message);
    }

    public List<Map<String, Store.Pair<Integer, int[]>>> ask(Store.Pairs message) {
        return askFor(message);
    }

    public List<Map<String, Store.Pair<Integer, int[]>>> ask(Store.Pairs message,
            Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<Map<String, Store.Pair<Integer, int[]>>>> askAsync(
            Store.Pairs message) {
        return askLater(message);
    }

    public CompletableFuture<List<Map<String, Store.Pair<Integer, int[]>>>> askAsync(
            Store.Pairs message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Grid message) {
        tell(message);
    }

    public List<String>[][] ask(Store.Grid message) {
        return askFor(message);
    }

    public List<String>[][] ask(Store.Grid message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<List<String>[][]> askAsync(Store.Grid message) {
        return askLater(message);
    }

    public CompletableFuture<List<String>[][]> askAsync(Store.Grid message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Wild message) {
        tell(message);
    }

    public Number ask(Store.Wild message) {
        return askFor(message);
    }

    public Number ask(Store.Wild message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Number> askAsync(Store.Wild message) {
        return askLater(message);
    }

    public CompletableFuture<Number> askAsync(Store.Wild message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Deep message) {
        tell(message);
    }

    public Store.Outer<String>.Inner ask(Store.Deep message) {
        return askFor(message);
    }

    public Store.Outer<String>.Inner ask(Store.Deep message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Store.Outer<String>.Inner> askAsync(Store.Deep message) {
        return askLater(message);
    }

    public CompletableFuture<Store.Outer<String>.Inner> askAsync(Store.Deep message,
            Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Store.Pair<String, Map<String, Integer>> message) {
        tell(message);
    }

    public Store.Pair<String, Store.Pair<String, Integer>> ask(
            Store.Pair<String, Map<String, Integer>> message) {
        return askFor(message);
    }

    public Store.Pair<String, Store.Pair<String, Integer>> ask(
            Store.Pair<String, Map<String, Integer>> message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<Store.Pair<String, Store.Pair<String, Integer>>> askAsync(
            Store.Pair<String, Map<String, Integer>> message) {
        return askLater(message);
    }

    public CompletableFuture<Store.Pair<String, Store.Pair<String, Integer>>> askAsync(
            Store.Pair<String, Map<String, Integer>> message, Duration timeout) {
        return askLater(message, timeout);
    }
}
