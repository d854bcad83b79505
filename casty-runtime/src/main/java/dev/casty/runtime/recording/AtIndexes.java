package dev.casty.runtime.recording;

import java.util.function.Predicate;

/** Says yes to the elements in some places, when it is asked about each in turn. */
final class AtIndexes<E> implements Predicate<E> {
    private final int[] indexes;
    private int next;
    private int asked;

    /** The places are in ascending order. */
    AtIndexes(int[] indexes) {
        this.indexes = indexes;
    }

    @Override
    public boolean test(E element) {
        boolean isNext = next < indexes.length && indexes[next] == asked;
        if (isNext) {
            next++;
        }
        asked++;
        return isNext;
    }
}
