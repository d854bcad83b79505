package dev.casty.runtime.recording;

import java.util.Iterator;

/** An iterator that counts the places it passes, and records what it removes by them. */
final class PositionIterator<E> implements Iterator<E> {
    private final Positioned<E, ?> collection;
    private final Iterator<E> delegate;
    private final boolean descending;
    private int next;
    private int last;

    private PositionIterator(Positioned<E, ?> collection, Iterator<E> delegate, boolean descending, int first) {
        this.collection = collection;
        this.delegate = delegate;
        this.descending = descending;
        this.next = first;
    }

    static <E> Iterator<E> ascending(Positioned<E, ?> collection, Iterator<E> delegate) {
        return new PositionIterator<>(collection, delegate, false, 0);
    }

    static <E> Iterator<E> descending(Positioned<E, ?> collection, Iterator<E> delegate) {
        return new PositionIterator<>(collection, delegate, true, collection.size() - 1);
    }

    @Override
    public boolean hasNext() {
        return delegate.hasNext();
    }

    @Override
    public E next() {
        E element = delegate.next();
        last = next;
        next += descending ? -1 : 1;
        return element;
    }

    @Override
    public void remove() {
        delegate.remove();
        collection.removedAt(last);
        if (!descending) {
            next--;
        }
    }
}
