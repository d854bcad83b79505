package dev.casty.runtime.recording;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * A collection that records edits by place. Many elements are removed by the delegate, in its own fast way; the places are known from
 * the order in which it asks about each.
 */
abstract class Positioned<E, C extends Collection<E>> extends Forwarding<E, C> {
    Positioned(C delegate) {
        super(delegate);
    }

    /** Records that elements are gone, by their places before. */
    abstract void removedAt(int... indexes);

    /** The size of what this may be a part of: when a removal has failed, some parts are of no use any more, and don't tell theirs. */
    abstract int wholeSize();

    /** Records that there is no telling what was changed. */
    abstract void rewritten();

    /** What to give to the delegate in place of an argument: it may treat itself otherwise than another collection. */
    final <T> Collection<? extends T> argument(Collection<? extends T> c) {
        return c == this ? castDelegate() : c;
    }

    @SuppressWarnings("unchecked") // this was the argument, so the delegate's elements are of the same type
    private <T> Collection<? extends T> castDelegate() {
        return (Collection<? extends T>) delegate;
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        var asked = new Asked<E>(filter);
        return recordingRemovals(asked, () -> delegate.removeIf(asked));
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        var asked = new Asked<Object>(c::contains);
        return recordingRemovals(asked, () -> delegate.removeAll(new AskedCollection(c, asked)));
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        var asked = new Asked<Object>(element -> !c.contains(element));
        var kept = new AskedCollection(c, element -> !asked.test(element));
        return recordingRemovals(asked, () -> delegate.retainAll(kept));
    }

    private boolean recordingRemovals(Asked<?> asked, Removal removal) {
        int before = delegate.size();
        int wholeBefore = wholeSize();
        boolean ended = false;
        try {
            boolean removed = removal.run();
            ended = asked.count() == before;
            return removed;
        } finally {
            recordRemovals(asked.yes(), wholeBefore - wholeSize(), ended);
        }
    }

    /** Who was interrupted by an exception has removed what it was sure of, or nothing, or the question itself was an edit. */
    private void recordRemovals(int[] indexes, int gone, boolean ended) {
        if (gone == indexes.length && gone > 0) {
            removedAt(indexes);
        } else if (gone != 0 || ended && indexes.length > 0) {
            rewritten();
        }
    }

    private interface Removal {
        boolean run();
    }
}
