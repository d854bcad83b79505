package dev.casty.runtime.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a recorded map: what is set into it is put into the map. */
final class RecordedEntry<K, V> implements Map.Entry<K, V> {
    private final RecordedMap<K, V> map;
    private final Map.Entry<K, V> delegate;

    RecordedEntry(RecordedMap<K, V> map, Map.Entry<K, V> delegate) {
        this.map = map;
        this.delegate = delegate;
    }

    @Override
    public K getKey() {
        return delegate.getKey();
    }

    @Override
    public V getValue() {
        return delegate.getValue();
    }

    @Override
    public V setValue(V value) {
        V before = delegate.setValue(value);
        if (before != value) {
            map.recordIfPut(delegate.getKey(), value);
        }
        return before;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return delegate.equals(o);
    }

    @Override
    public int hashCode() {
        return delegate.hashCode();
    }

    @Override
    public String toString() {
        return delegate.toString();
    }
}
