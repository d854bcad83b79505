package dev.casty.runtime.recording;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function that a map was given to compute a value, and what was there when it had been called. For all that a map then does shows
 * in its size and its result.
 */
final class Watched<A, V, R> implements BiFunction<A, V, R> {
    private final Map<?, ?> map;
    private final BiFunction<? super A, ? super V, ? extends R> function;
    private final boolean valueComesFirst;
    private boolean called;
    private @Nullable Object before;
    private int size;

    private Watched(Map<?, ?> map, BiFunction<? super A, ? super V, ? extends R> function, boolean valueComesFirst) {
        this.map = map;
        this.function = Objects.requireNonNull(function);
        this.valueComesFirst = valueComesFirst;
        this.size = map.size();
    }

    /** Of a function of a key and the value before. */
    static <K, V, R> Watched<K, V, R> ofKeyAndValue(
            Map<?, ?> map, BiFunction<? super K, ? super V, ? extends R> function) {
        return new Watched<>(map, function, false);
    }

    /** Of a function of the value before and another one. */
    static <V, R> Watched<V, V, R> ofValues(Map<?, ?> map, BiFunction<? super V, ? super V, ? extends R> function) {
        return new Watched<>(map, function, true);
    }

    @Override
    public R apply(A first, V second) {
        R result = function.apply(first, second);
        called = true;
        before = valueComesFirst ? first : second;
        size = map.size();
        return result;
    }

    boolean isCalled() {
        return called;
    }

    /** Whether the map holds another value for the key than before, given what it returned. */
    boolean hasPut(@Nullable Object result) {
        return result != null && !(called && before == result);
    }

    /** Whether the map holds the key no more. */
    boolean hasRemoved() {
        return map.size() < size;
    }
}
