package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.Set;

/** A set that records edits by element. */
abstract class EditedSet<E> extends Unordered<E, Set<E>> implements Set<E> {
    EditedSet(Set<E> delegate) {
        super(delegate);
    }

    /** As {@link java.util.AbstractSet}, and so the common sets: the smaller one is passed through. */
    @Override
    public boolean removeAll(Collection<?> c) {
        requireRemovals();
        if (size() <= c.size()) {
            return super.removeAll(c);
        }
        boolean removed = false;
        for (Object each : c) {
            removed |= remove(each);
        }
        return removed;
    }
}
