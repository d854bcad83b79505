package dev.casty.runtime.recording;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A collection to be asked what it contains, by which is seen what is asked. */
final class AskedCollection extends AbstractCollection<Object> {
    private final Collection<?> asked;
    private final Predicate<Object> contains;

    AskedCollection(Collection<?> asked, Predicate<Object> contains) {
        this.asked = asked;
        this.contains = contains;
    }

    @Override
    @SuppressWarnings("NullAway") // an element may be null
    public boolean contains(@Nullable Object o) {
        return contains.test(o);
    }

    @Override
    @SuppressWarnings("unchecked") // who only reads finds objects
    public Iterator<Object> iterator() {
        return (Iterator<Object>) asked.iterator();
    }

    @Override
    public int size() {
        return asked.size();
    }
}
