package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set that remembers its edits by element. */
final class RecordedSet<E> extends EditedSet<E> implements Recording {
    private final Codec<E> codec;
    private final Edits<Codec<E>> edits = new Edits<>();

    RecordedSet(Set<E> delegate, Codec<E> codec) {
        super(delegate);
        this.codec = codec;
    }

    private void removed(E element) {
        edits.add(new SetEdit.Remove<>(element), delegate.size());
    }

    @Override
    public Iterator<E> iterator() {
        return new KeyedIterator<>(delegate.iterator(), Function.identity(), Function.identity(), this::removed);
    }

    /** Done by the delegate: some can remove many at once but none by an iterator. */
    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        var chosen = new ArrayList<E>();
        try {
            return delegate.removeIf(element -> filter.test(element) && chosen.add(element));
        } finally { // if something threw, the first ones may have been removed
            chosen.stream().filter(element -> !delegate.contains(element)).forEach(this::removed);
        }
    }

    @Override
    public boolean add(E e) {
        boolean added = delegate.add(e);
        if (added) {
            edits.add(new SetEdit.Add<>(e), delegate.size());
        }
        return added;
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
        delegate.addAll(List.of()); // an unmodifiable one refuses
        boolean added = false;
        for (E each : c) {
            added |= add(each);
        }
        return added;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"
    }) // it equals an element; if it is of another class after all, writing it fails
    public boolean remove(@Nullable Object o) {
        boolean removed = delegate.remove(o);
        if (removed) {
            removed((E) o);
        }
        return removed;
    }

    @Override
    public void clear() {
        boolean hadSome = !delegate.isEmpty();
        delegate.clear();
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
            case SetEdit.ADD -> in.require(delegate.add(in.value(codec)), "a new element of a set, found a known one");
            case SetEdit.REMOVE ->
                in.require(delegate.remove(in.value(codec)), "an element of a set, found one that is not in it");
            default -> throw in.unknown(kind);
        }
    }
}
