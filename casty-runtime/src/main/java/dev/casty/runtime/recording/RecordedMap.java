package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that remembers its edits by key. */
final class RecordedMap<K, V> implements Map<K, V>, Recording {
    private final Map<K, V> delegate;
    private final Codec<K> keyCodec;
    private final Codec<V> valueCodec;
    private final Edits<RecordedMap<K, V>> edits = new Edits<>();

    RecordedMap(Map<K, V> delegate, Codec<K> keyCodec, Codec<V> valueCodec) {
        this.delegate = delegate;
        this.keyCodec = keyCodec;
        this.valueCodec = valueCodec;
    }

    // ---- recording

    Codec<K> keyCodec() {
        return keyCodec;
    }

    Codec<V> valueCodec() {
        return valueCodec;
    }

    void recordPut(K key, V value) {
        edits.add(new MapEdit.Put<>(key, value), delegate.size());
    }

    /** The key equals one that was there; if it is of another class after all, writing it fails. */
    @SuppressWarnings({"unchecked", "NullAway"}) // keys may be null
    void removed(@Nullable Object key) {
        edits.add(new MapEdit.Remove<>((K) key), delegate.size());
    }

    /** A value was set into an entry, which may not be the map's any more. It is not looked up by its key: that may change the order. */
    void recordIfPut(K key, V value) {
        if (delegate.entrySet().contains(new AbstractMap.SimpleImmutableEntry<>(key, value))) {
            recordPut(key, value);
        }
    }

    /** All of it went by way of a view. */
    void clearBy(Collection<?> view) {
        boolean hadSome = !delegate.isEmpty();
        view.clear();
        if (hadSome || edits.isEdited()) {
            edits.clear();
        }
    }

    @Override
    public boolean isEdited() {
        return edits.isEdited();
    }

    @Override
    public boolean isRewritten() {
        return edits.isRewritten();
    }

    @Override
    public void writeEdits(Packer out) {
        edits.write(out, this);
    }

    @Override
    public void forget() {
        edits.forget();
    }

    @Override
    public void replay(Unpacker in) {
        EditReader.replay(in, this::replayNext);
    }

    private void replayNext(EditReader in) {
        int kind = in.kind();
        switch (kind) {
            case Edit.CLEAR -> delegate.clear();
            case MapEdit.PUT -> delegate.put(in.value(keyCodec), in.value(valueCodec));
            case MapEdit.REMOVE -> {
                var key = in.value(keyCodec);
                in.require(delegate.containsKey(key), "a key of a map, found one that is not in it");
                delegate.remove(key);
            }
            default -> throw in.unknown(kind);
        }
    }

    // ---- reading

    @Override
    public int size() {
        return delegate.size();
    }

    @Override
    public boolean isEmpty() {
        return delegate.isEmpty();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return delegate.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return delegate.containsValue(value);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return delegate.get(key);
    }

    @Override
    public @Nullable V getOrDefault(@Nullable Object key, @Nullable V defaultValue) {
        return delegate.getOrDefault(key, defaultValue);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        delegate.forEach(action);
    }

    @Override
    public Set<K> keySet() {
        return new MapKeys<>(this, delegate.keySet());
    }

    @Override
    public Collection<V> values() {
        return new MapValues<>(this, delegate);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new MapEntries<>(this, delegate.entrySet());
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o == this || delegate.equals(o);
    }

    @Override
    public int hashCode() {
        return delegate.hashCode();
    }

    @Override
    public String toString() {
        return delegate.toString();
    }

    // ---- editing

    @Override
    public @Nullable V put(K key, V value) {
        int size = delegate.size();
        V before = delegate.put(key, value);
        if (before != value || size != delegate.size()) {
            recordPut(key, value);
        }
        return before;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        delegate.putAll(Map.of()); // an unmodifiable one refuses
        for (var entry : m.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        int size = delegate.size();
        V before = delegate.putIfAbsent(key, value);
        if (before == null && (value != null || size != delegate.size())) {
            recordPut(key, value);
        }
        return before;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        int size = delegate.size();
        V before = delegate.remove(key);
        if (size != delegate.size()) {
            removed(key);
        }
        return before;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        boolean removed = delegate.remove(key, value);
        if (removed) {
            removed(key);
        }
        return removed;
    }

    @Override
    public @Nullable V replace(K key, V value) {
        V before = delegate.replace(key, value);
        if (before != value && (before != null || delegate.containsKey(key))) {
            recordPut(key, value);
        }
        return before;
    }

    @Override
    public boolean replace(K key, V oldValue, V newValue) {
        boolean replaced = delegate.replace(key, oldValue, newValue);
        if (replaced) {
            recordPut(key, newValue);
        }
        return replaced;
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        var replacing = new Replacing<>(this, function);
        try {
            delegate.replaceAll(replacing);
        } finally { // if something threw, the first ones have been replaced
            replacing.end();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // there is no value before
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        Watched<K, V, V> watched = Watched.ofKeyAndValue(delegate, (absent, none) -> function.apply(absent));
        V value = delegate.computeIfAbsent(key, absent -> watched.apply(absent, null));
        if (watched.isCalled() && value != null) {
            recordPut(key, value);
        }
        return value;
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Watched<K, V, V> watched = Watched.ofKeyAndValue(delegate, function);
        return recordComputed(key, delegate.computeIfPresent(key, watched), watched);
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Watched<K, V, V> watched = Watched.ofKeyAndValue(delegate, function);
        return recordComputed(key, delegate.compute(key, watched), watched);
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Watched<V, V, V> watched = Watched.ofValues(delegate, function);
        return recordComputed(key, delegate.merge(key, value, watched), watched);
    }

    private @Nullable V recordComputed(K key, @Nullable V value, Watched<?, V, V> watched) {
        if (watched.hasRemoved()) {
            removed(key);
        } else if (value != null && watched.hasPut(value)) {
            recordPut(key, value);
        }
        return value;
    }

    @Override
    public void clear() {
        boolean hadSome = !delegate.isEmpty();
        delegate.clear();
        if (hadSome || edits.isEdited()) {
            edits.clear();
        }
    }
}
