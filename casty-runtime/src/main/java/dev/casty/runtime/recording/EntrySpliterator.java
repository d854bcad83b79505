package dev.casty.runtime.recording;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A spliterator that passes something in place of each element that is equal to it. */
final class EntrySpliterator<E> implements Spliterator<E> {
    private final Spliterator<E> delegate;
    private final UnaryOperator<E> shown;

    EntrySpliterator(Spliterator<E> delegate, UnaryOperator<E> shown) {
        this.delegate = delegate;
        this.shown = shown;
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        return delegate.tryAdvance(element -> action.accept(shown.apply(element)));
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        delegate.forEachRemaining(element -> action.accept(shown.apply(element)));
    }

    @Override
    public @Nullable Spliterator<E> trySplit() {
        var split = delegate.trySplit();
        return split == null ? null : new EntrySpliterator<>(split, shown);
    }

    @Override
    public long estimateSize() {
        return delegate.estimateSize();
    }

    @Override
    public int characteristics() {
        return delegate.characteristics();
    }

    @Override
    public @Nullable Comparator<? super E> getComparator() {
        return delegate.getComparator();
    }
}
