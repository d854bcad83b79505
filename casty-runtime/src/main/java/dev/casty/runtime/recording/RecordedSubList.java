package dev.casty.runtime.recording;

import java.util.List;
import java.util.RandomAccess;

/** A part of a recorded list, which does the recording. */
class RecordedSubList<E> extends EditedList<E> {
    private final RecordedList<E> whole;
    private final int offset;

    private RecordedSubList(RecordedList<E> whole, List<E> delegate, int offset) {
        super(delegate);
        this.whole = whole;
        this.offset = offset;
    }

    static <E> List<E> of(RecordedList<E> whole, List<E> delegate, int offset) {
        return delegate instanceof RandomAccess
                ? new Indexed<>(whole, delegate, offset)
                : new RecordedSubList<>(whole, delegate, offset);
    }

    @Override
    final RecordedList<E> whole() {
        return whole;
    }

    @Override
    final int offset() {
        return offset;
    }

    /** Of a list that has random access. */
    private static final class Indexed<E> extends RecordedSubList<E> implements RandomAccess {
        Indexed(RecordedList<E> whole, List<E> delegate, int offset) {
            super(whole, delegate, offset);
        }
    }
}
