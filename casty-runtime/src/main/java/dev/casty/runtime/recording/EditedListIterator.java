package dev.casty.runtime.recording;

import java.util.ListIterator;

/** A list's iterator that records what it edits by the place it stands at. */
final class EditedListIterator<E> implements ListIterator<E> {
    private final EditedList<E> list;
    private final ListIterator<E> delegate;
    private int lastIndex;

    EditedListIterator(EditedList<E> list, ListIterator<E> delegate) {
        this.list = list;
        this.delegate = delegate;
    }

    @Override
    public boolean hasNext() {
        return delegate.hasNext();
    }

    @Override
    public E next() {
        E element = delegate.next();
        lastIndex = delegate.previousIndex();
        return element;
    }

    @Override
    public boolean hasPrevious() {
        return delegate.hasPrevious();
    }

    @Override
    public E previous() {
        E element = delegate.previous();
        lastIndex = delegate.nextIndex();
        return element;
    }

    @Override
    public int nextIndex() {
        return delegate.nextIndex();
    }

    @Override
    public int previousIndex() {
        return delegate.previousIndex();
    }

    @Override
    public void remove() {
        delegate.remove();
        list.removedAt(lastIndex);
    }

    @Override
    public void set(E e) {
        delegate.set(e);
        list.setAt(lastIndex, e);
    }

    @Override
    public void add(E e) {
        delegate.add(e);
        list.insertedAt(delegate.previousIndex(), e);
    }
}
