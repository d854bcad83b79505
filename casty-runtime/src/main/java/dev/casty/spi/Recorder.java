package dev.casty.spi;

import dev.casty.codec.Codec;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes collections that remember how they were changed, for the fields of a durable actor. Each is a view of the one that
 * is given, and behaves as that does; one that records already, and null, is returned as it is.
 */
public interface Recorder {
    /** A map. Its keys and values are of types that can't change themselves. */
    <K extends @Nullable Object, V extends @Nullable Object> @Nullable Map<K, V> map(
            @Nullable Map<K, V> map, Codec<K> key, Codec<V> value);

    /** A list. */
    <E extends @Nullable Object> @Nullable List<E> list(@Nullable List<E> list, Codec<E> element);

    /** A set. */
    <E extends @Nullable Object> @Nullable Set<E> set(@Nullable Set<E> set, Codec<E> element);

    /** A deque. */
    <E extends @Nullable Object> @Nullable Deque<E> deque(@Nullable Deque<E> deque, Codec<E> element);
}
