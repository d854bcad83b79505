package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A collection whose elements are removed one by one, each recorded. The delegate is only asked whether it lets any be removed: an
 * unmodifiable one refuses even where nothing would be.
 */
abstract class Unordered<E, C extends Collection<E>> extends Forwarding<E, C> {
    Unordered(C delegate) {
        super(delegate);
    }

    @Override
    public abstract Iterator<E> iterator();

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        requireRemovals();
        Objects.requireNonNull(filter);
        boolean removed = false;
        for (var elements = iterator(); elements.hasNext(); ) {
            if (filter.test(elements.next())) {
                elements.remove();
                removed = true;
            }
        }
        return removed;
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        requireRemovals();
        return removeIf(c::contains);
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        requireRemovals();
        Objects.requireNonNull(c);
        return removeIf(element -> !c.contains(element));
    }

    final void requireRemovals() {
        delegate.removeAll(Collections.emptyList()); // which may be asked about null
    }
}
