package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deque that remembers its edits by place, counted from the first element. A reversed view needs none of its own: the platform's
 * goes through these methods.
 */
final class RecordedDeque<E> extends Positioned<E, Deque<E>> implements Deque<E>, Recording {
    private final Codec<E> codec;
    private final Edits<Codec<E>> edits = new Edits<>();

    RecordedDeque(Deque<E> delegate, Codec<E> codec) {
        super(delegate);
        this.codec = codec;
    }

    // ---- recording

    private void record(PositionEdit<E> edit) {
        edits.add(edit, delegate.size());
    }

    private void addedFirst(E e) {
        record(new PositionEdit.Insert<>(0, Collections.singletonList(e)));
    }

    private void addedLast(E e) {
        record(new PositionEdit.Append<>(e));
    }

    private void removedLast() {
        removedAt(delegate.size());
    }

    @Override
    void removedAt(int... indexes) {
        record(new PositionEdit.Remove<>(indexes));
    }

    @Override
    int wholeSize() {
        return delegate.size();
    }

    @Override
    void rewritten() {
        edits.rewrite();
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
        edits.write(out, codec);
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
            case PositionEdit.APPEND -> delegate.addLast(in.value(codec));
            case PositionEdit.INSERT -> {
                in.number(0, 0);
                in.number(1, 1);
                delegate.addFirst(in.value(codec));
            }
            case PositionEdit.REMOVE -> remove(in.indexes(delegate.size()));
            default -> throw in.unknown(kind);
        }
    }

    private void remove(int[] indexes) {
        if (indexes.length == 1 && indexes[0] == 0) {
            delegate.removeFirst();
        } else if (indexes.length == 1 && indexes[0] == delegate.size() - 1) {
            delegate.removeLast();
        } else {
            delegate.removeIf(new AtIndexes<>(indexes));
        }
    }

    // ---- reading

    @Override
    public E getFirst() {
        return delegate.getFirst();
    }

    @Override
    public E getLast() {
        return delegate.getLast();
    }

    @Override
    public E element() {
        return delegate.element();
    }

    @Override
    public @Nullable E peek() {
        return delegate.peek();
    }

    @Override
    public @Nullable E peekFirst() {
        return delegate.peekFirst();
    }

    @Override
    public @Nullable E peekLast() {
        return delegate.peekLast();
    }

    @Override
    public Iterator<E> iterator() {
        return PositionIterator.ascending(this, delegate.iterator());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return PositionIterator.descending(this, delegate.descendingIterator());
    }

    // ---- adding

    @Override
    public boolean add(E e) {
        boolean added = delegate.add(e);
        addedLast(e);
        return added;
    }

    @Override
    public void addFirst(E e) {
        delegate.addFirst(e);
        addedFirst(e);
    }

    @Override
    public void addLast(E e) {
        delegate.addLast(e);
        addedLast(e);
    }

    @Override
    public void push(E e) {
        delegate.push(e);
        addedFirst(e);
    }

    @Override
    public boolean offer(E e) {
        boolean added = delegate.offer(e);
        if (added) {
            addedLast(e);
        }
        return added;
    }

    @Override
    public boolean offerFirst(E e) {
        boolean added = delegate.offerFirst(e);
        if (added) {
            addedFirst(e);
        }
        return added;
    }

    @Override
    public boolean offerLast(E e) {
        boolean added = delegate.offerLast(e);
        if (added) {
            addedLast(e);
        }
        return added;
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
        int before = delegate.size();
        try {
            return delegate.addAll(argument(c));
        } finally { // if something threw, the first ones may have been added
            recordAppends(delegate.size() - before);
        }
    }

    private void recordAppends(int count) {
        var appended = new ArrayList<E>(count);
        var fromTheEnd = delegate.descendingIterator();
        for (int left = count; left > 0; left--) {
            appended.add(fromTheEnd.next());
        }
        appended.reversed().forEach(this::addedLast);
    }

    // ---- removing

    @Override
    public E remove() {
        E removed = delegate.remove();
        removedAt(0);
        return removed;
    }

    @Override
    public E removeFirst() {
        E removed = delegate.removeFirst();
        removedAt(0);
        return removed;
    }

    @Override
    public E pop() {
        E removed = delegate.pop();
        removedAt(0);
        return removed;
    }

    @Override
    public E removeLast() {
        E removed = delegate.removeLast();
        removedLast();
        return removed;
    }

    /** Null may have been an element. */
    @Override
    public @Nullable E poll() {
        return isEmpty() ? delegate.poll() : remove();
    }

    @Override
    public @Nullable E pollFirst() {
        return isEmpty() ? delegate.pollFirst() : removeFirst();
    }

    @Override
    public @Nullable E pollLast() {
        return isEmpty() ? delegate.pollLast() : removeLast();
    }

    @Override
    public boolean remove(@Nullable Object o) {
        return removeNext(iterator(), o) || delegate.remove(o); // which may refuse
    }

    @Override
    public boolean removeFirstOccurrence(@Nullable Object o) {
        return removeNext(iterator(), o) || delegate.removeFirstOccurrence(o);
    }

    @Override
    public boolean removeLastOccurrence(@Nullable Object o) {
        return removeNext(descendingIterator(), o) || delegate.removeLastOccurrence(o);
    }

    private boolean removeNext(Iterator<E> elements, @Nullable Object o) {
        while (elements.hasNext()) {
            if (Objects.equals(o, elements.next())) {
                elements.remove();
                return true;
            }
        }
        return false;
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
