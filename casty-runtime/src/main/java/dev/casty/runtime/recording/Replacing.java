package dev.casty.runtime.recording;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A function that replaces all values of a map, and records each when the map has come to the next: it may refuse the last one. */
final class Replacing<K, V> implements BiFunction<K, V, V> {
    private final RecordedMap<K, V> map;
    private final BiFunction<? super K, ? super V, ? extends V> function;
    private @Nullable K key;
    private @Nullable V value;
    private boolean isPending;

    Replacing(RecordedMap<K, V> map, BiFunction<? super K, ? super V, ? extends V> function) {
        this.map = map;
        this.function = Objects.requireNonNull(function);
    }

    @Override
    @SuppressWarnings("NullAway") // keys and values may be null
    public V apply(K next, V before) {
        if (isPending) {
            map.recordPut(key, value);
            isPending = false;
        }
        V after = function.apply(next, before);
        key = next;
        value = after;
        isPending = after != before;
        return after;
    }

    @SuppressWarnings("NullAway")
    void end() {
        if (isPending) {
            map.recordIfPut(key, value);
        }
    }
}
