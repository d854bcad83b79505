package dev.casty.runtime.recording;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An iterator that tells the key of what it removes. It is kept from when it was passed: an entry that was removed from a tree may be
 * another one's by then.
 *
 * @param <S> what the delegate passes
 * @param <K> the key of it
 * @param <T> what this passes in its place
 */
final class KeyedIterator<S, K, T> implements Iterator<T> {
    private final Iterator<S> delegate;
    private final Function<S, K> key;
    private final Function<S, T> element;
    private final Consumer<K> removed;
    private @Nullable K last;

    KeyedIterator(Iterator<S> delegate, Function<S, K> key, Function<S, T> element, Consumer<K> removed) {
        this.delegate = delegate;
        this.key = key;
        this.element = element;
        this.removed = removed;
    }

    @Override
    public boolean hasNext() {
        return delegate.hasNext();
    }

    @Override
    public T next() {
        S next = delegate.next();
        last = key.apply(next);
        return element.apply(next);
    }

    @Override
    @SuppressWarnings("NullAway") // a key may be null
    public void remove() {
        delegate.remove();
        removed.accept(last);
    }
}
