package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;

/** A list that remembers its edits by place. */
class RecordedList<E> extends EditedList<E> implements Recording {
    private final Codec<E> codec;
    private final Edits<Codec<E>> edits = new Edits<>();

    private RecordedList(List<E> delegate, Codec<E> codec) {
        super(delegate);
        this.codec = codec;
    }

    static <E> List<E> of(List<E> delegate, Codec<E> codec) {
        return delegate instanceof RandomAccess ? new Indexed<>(delegate, codec) : new RecordedList<>(delegate, codec);
    }

    @Override
    final RecordedList<E> whole() {
        return this;
    }

    @Override
    final int offset() {
        return 0;
    }

    final void record(PositionEdit<E> edit) {
        edits.add(edit, delegate.size());
    }

    final void recordInsert(int index, E element) {
        record(
                index == delegate.size() - 1
                        ? new PositionEdit.Append<>(element)
                        : new PositionEdit.Insert<>(index, Collections.singletonList(element)));
    }

    final void recordInserts(int index, int count) {
        var elements = new ArrayList<>(delegate.subList(index, index + count));
        if (index + count == delegate.size()) {
            elements.forEach(element -> record(new PositionEdit.Append<>(element)));
        } else {
            record(new PositionEdit.Insert<>(index, elements));
        }
    }

    final int editCount() {
        return edits.count();
    }

    final void rewrite() {
        edits.rewrite();
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
        int size = delegate.size();
        int kind = in.kind();
        switch (kind) {
            case Edit.CLEAR -> delegate.clear();
            case PositionEdit.APPEND -> delegate.add(in.value(codec));
            case PositionEdit.SET -> delegate.set(in.number(0, size - 1), in.value(codec));
            case PositionEdit.INSERT -> delegate.addAll(in.number(0, size), values(in));
            case PositionEdit.REMOVE -> remove(in.indexes(size));
            case PositionEdit.REMOVE_RANGE -> {
                int from = in.number(0, size - 1);
                delegate.subList(from, in.number(from + 1, size)).clear();
            }
            default -> throw in.unknown(kind);
        }
    }

    private List<E> values(EditReader in) {
        var values = new ArrayList<E>();
        for (int left = in.count(); left > 0; left--) {
            values.add(in.value(codec));
        }
        return values;
    }

    private void remove(int[] indexes) {
        if (indexes.length == 1) {
            delegate.remove(indexes[0]);
        } else {
            delegate.removeIf(new AtIndexes<>(indexes));
        }
    }

    /** Of a list that has random access. */
    private static final class Indexed<E> extends RecordedList<E> implements RandomAccess {
        Indexed(List<E> delegate, Codec<E> codec) {
            super(delegate, codec);
        }
    }
}
