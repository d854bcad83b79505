package dev.casty.codec;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;

/** Maps: keys and values in the order of the entries, nil for null. */
final class Entries {
    private Entries() {}

    static <K, V> void write(Packer out, Map<K, V> value, Codec<K> keys, Codec<V> values) {
        if (value instanceof IdentityHashMap) {
            throw new CodecException(
                    "an IdentityHashMap can't be written, for what is read has another identity: use a HashMap");
        }
        int left = value.size();
        out.packMapHeader(left);
        out.enter();
        for (var entry : value.entrySet()) {
            out.packNullable(entry.getKey(), keys);
            out.packNullable(entry.getValue(), values);
            left--;
        }
        out.leave();
        if (left != 0) {
            throw new CodecException("a map was changed by another thread while it was written");
        }
    }

    static <K, V> void writeSorted(Packer out, SortedMap<K, V> value, Codec<K> keys, Codec<V> values) {
        Sequences.requireNaturalOrder(value.comparator(), value);
        write(out, value, keys, values);
    }

    @SuppressWarnings("NullAway") // keys and values may be null
    static <K, V, M extends Map<K, V>> M read(Unpacker in, Codec<K> keys, Codec<V> values, IntFunction<M> make) {
        int count = in.unpackMapHeader();
        M value = make.apply(Sequences.firstCapacity(count));
        in.enter();
        for (int i = 0; i < count; i++) {
            put(in, value, in.unpackNullable(keys), in.unpackNullable(values));
            if (value.size() != i + 1) {
                throw in.failure("expected each key of a map once, found one twice");
            }
        }
        in.leave();
        return value;
    }

    private static <K, V> void put(Unpacker in, Map<K, V> map, K key, V value) {
        try {
            map.put(key, value);
        } catch (NullPointerException | ClassCastException e) {
            throw in.failure("a " + map.getClass().getSimpleName() + " can't hold as a key " + Sequences.kind(key), e);
        }
    }
}
