package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a recorded map. They are removed by way of the entries, which know the keys. */
final class MapValues<K, V> extends Unordered<V, Collection<V>> {
    private final RecordedMap<K, V> map;
    private final Map<K, V> entries;

    MapValues(RecordedMap<K, V> map, Map<K, V> delegate) {
        super(delegate.values());
        this.map = map;
        this.entries = delegate;
    }

    @Override
    public Iterator<V> iterator() {
        return new KeyedIterator<>(entries.entrySet().iterator(), Map.Entry::getKey, Map.Entry::getValue, map::removed);
    }

    /** Throws, as every map's. */
    @Override
    public boolean add(V value) {
        return delegate.add(value);
    }

    @Override
    public boolean addAll(Collection<? extends V> c) {
        return delegate.addAll(c);
    }

    @Override
    public boolean remove(@Nullable Object o) {
        for (var values = iterator(); values.hasNext(); ) {
            if (Objects.equals(o, values.next())) {
                values.remove();
                return true;
            }
        }
        return delegate.remove(o); // which may refuse
    }

    @Override
    public void clear() {
        map.clearBy(delegate);
    }
}
