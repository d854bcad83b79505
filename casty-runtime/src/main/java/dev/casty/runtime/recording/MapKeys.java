package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of a recorded map. */
final class MapKeys<K> extends EditedSet<K> {
    private final RecordedMap<K, ?> map;

    MapKeys(RecordedMap<K, ?> map, Set<K> delegate) {
        super(delegate);
        this.map = map;
    }

    @Override
    public Iterator<K> iterator() {
        return new KeyedIterator<>(delegate.iterator(), Function.identity(), Function.identity(), map::removed);
    }

    /** Throws, as every map's. */
    @Override
    public boolean add(K key) {
        return delegate.add(key);
    }

    @Override
    public boolean addAll(Collection<? extends K> c) {
        return delegate.addAll(c);
    }

    @Override
    public boolean remove(@Nullable Object o) {
        boolean removed = delegate.remove(o);
        if (removed) {
            map.removed(o);
        }
        return removed;
    }

    @Override
    public void clear() {
        map.clearBy(delegate);
    }
}
