package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of one, whose edits are recorded by the whole one. Reversed views need none of their own: the platform's goes through
 * these methods.
 */
abstract class EditedList<E> extends Positioned<E, List<E>> implements List<E> {
    EditedList(List<E> delegate) {
        super(delegate);
    }

    /** The whole list. */
    abstract RecordedList<E> whole();

    /** Where this part begins in the whole list. */
    abstract int offset();

    // ---- recording

    final void insertedAt(int index, E element) {
        whole().recordInsert(offset() + index, element);
    }

    final void setAt(int index, E element) {
        whole().record(new PositionEdit.Set<>(offset() + index, element));
    }

    @Override
    final void removedAt(int... indexes) {
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] += offset();
        }
        whole().record(new PositionEdit.Remove<>(indexes));
    }

    @Override
    final int wholeSize() {
        return whole().size();
    }

    @Override
    final void rewritten() {
        whole().rewrite();
    }

    // ---- reading

    @Override
    public E get(int index) {
        return delegate.get(index);
    }

    @Override
    public E getFirst() {
        return delegate.getFirst();
    }

    @Override
    public E getLast() {
        return delegate.getLast();
    }

    @Override
    public int indexOf(@Nullable Object o) {
        return delegate.indexOf(o);
    }

    @Override
    public int lastIndexOf(@Nullable Object o) {
        return delegate.lastIndexOf(o);
    }

    @Override
    public Iterator<E> iterator() {
        return PositionIterator.ascending(this, delegate.iterator());
    }

    @Override
    public ListIterator<E> listIterator() {
        return new EditedListIterator<>(this, delegate.listIterator());
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return new EditedListIterator<>(this, delegate.listIterator(index));
    }

    @Override
    public List<E> subList(int fromIndex, int toIndex) {
        return RecordedSubList.of(whole(), delegate.subList(fromIndex, toIndex), offset() + fromIndex);
    }

    // ---- editing one element

    @Override
    public boolean add(E e) {
        boolean added = delegate.add(e);
        insertedAt(delegate.size() - 1, e);
        return added;
    }

    @Override
    public void add(int index, E element) {
        delegate.add(index, element);
        insertedAt(index, element);
    }

    @Override
    public void addFirst(E e) {
        delegate.addFirst(e);
        insertedAt(0, e);
    }

    @Override
    public void addLast(E e) {
        delegate.addLast(e);
        insertedAt(delegate.size() - 1, e);
    }

    @Override
    public E set(int index, E element) {
        E before = delegate.set(index, element);
        if (before != element) {
            setAt(index, element);
        }
        return before;
    }

    @Override
    public E remove(int index) {
        E removed = delegate.remove(index);
        removedAt(index);
        return removed;
    }

    @Override
    public boolean remove(@Nullable Object o) {
        int index = delegate.indexOf(o);
        if (index < 0) {
            return delegate.remove(o); // one that can't be changed may refuse
        }
        remove(index);
        return true;
    }

    @Override
    public E removeFirst() {
        E removed = delegate.removeFirst();
        removedAt(0);
        return removed;
    }

    @Override
    public E removeLast() {
        E removed = delegate.removeLast();
        removedAt(delegate.size());
        return removed;
    }

    // ---- editing many

    @Override
    public boolean addAll(Collection<? extends E> c) {
        int before = wholeSize();
        int index = delegate.size();
        try {
            return delegate.addAll(argument(c));
        } finally { // if something threw, the first ones may have been added
            recordInserts(index, wholeSize() - before);
        }
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> c) {
        int before = wholeSize();
        try {
            return delegate.addAll(index, argument(c));
        } finally {
            recordInserts(index, wholeSize() - before);
        }
    }

    private void recordInserts(int index, int count) {
        if (count > 0) {
            whole().recordInserts(offset() + index, count);
        }
    }

    @Override
    public void clear() {
        int before = delegate.size();
        delegate.clear();
        if (before > 0) {
            whole().record(new PositionEdit.RemoveRange<>(offset(), offset() + before));
        }
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        inPlace(() -> delegate.replaceAll(operator));
    }

    @Override
    public void sort(@Nullable Comparator<? super E> c) {
        inPlace(() -> delegate.sort(c));
    }

    /** The places in which something else stands afterwards have been set, also if half of the work was done when something threw. */
    private void inPlace(Runnable work) {
        var before = delegate.toArray();
        int editsBefore = whole().editCount();
        try {
            work.run();
        } finally {
            if (whole().editCount() != editsBefore || delegate.size() != before.length) {
                rewritten(); // what was called has edited the list itself
            } else {
                recordDifferences(before);
            }
        }
    }

    private void recordDifferences(@Nullable Object[] before) {
        int index = 0;
        for (E element : delegate) {
            if (element != before[index]) {
                setAt(index, element);
            }
            index++;
        }
    }
}
