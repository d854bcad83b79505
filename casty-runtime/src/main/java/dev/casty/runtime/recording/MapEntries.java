package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The entries of a recorded map. However they are reached, what is set into them is recorded. */
final class MapEntries<K, V> extends EditedSet<Map.Entry<K, V>> {
    private final RecordedMap<K, V> map;

    MapEntries(RecordedMap<K, V> map, Set<Map.Entry<K, V>> delegate) {
        super(delegate);
        this.map = map;
    }

    private Map.Entry<K, V> recorded(Map.Entry<K, V> entry) {
        return new RecordedEntry<>(map, entry);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return new KeyedIterator<>(delegate.iterator(), Map.Entry::getKey, this::recorded, map::removed);
    }

    @Override
    public void forEach(Consumer<? super Map.Entry<K, V>> action) {
        delegate.forEach(entry -> action.accept(recorded(entry)));
    }

    @Override
    public Spliterator<Map.Entry<K, V>> spliterator() {
        return new EntrySpliterator<>(delegate.spliterator(), this::recorded);
    }

    @Override
    public Stream<Map.Entry<K, V>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Stream<Map.Entry<K, V>> parallelStream() {
        return StreamSupport.stream(spliterator(), true);
    }

    @Override
    public Object[] toArray() {
        return recorded(delegate.toArray());
    }

    @Override
    public <T> T[] toArray(T[] a) {
        return recorded(delegate.toArray(a));
    }

    @Override
    public <T> T[] toArray(IntFunction<T[]> generator) {
        return recorded(delegate.toArray(generator));
    }

    @SuppressWarnings("unchecked") // they are this map's entries, in an array that can hold them
    private <T> T[] recorded(T[] entries) {
        int size = delegate.size();
        for (int i = 0; i < size; i++) {
            entries[i] = (T) recorded((Map.Entry<K, V>) entries[i]);
        }
        return entries;
    }

    /** Throws, as every map's. */
    @Override
    public boolean add(Map.Entry<K, V> entry) {
        return delegate.add(entry);
    }

    @Override
    public boolean addAll(Collection<? extends Map.Entry<K, V>> c) {
        return delegate.addAll(c);
    }

    @Override
    public boolean remove(@Nullable Object o) {
        boolean removed = delegate.remove(o);
        if (removed && o instanceof Map.Entry<?, ?> entry) {
            map.removed(entry.getKey());
        }
        return removed;
    }

    @Override
    public void clear() {
        map.clearBy(delegate);
    }
}
