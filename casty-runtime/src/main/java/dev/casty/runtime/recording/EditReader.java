package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Unpacker;
import java.util.function.Consumer;

/** Reads what {@link Edits} wrote, or says at which offset it is something else. */
final class EditReader {
    private final Unpacker in;
    private int left;

    private EditReader(Unpacker in) {
        this.in = in;
        this.left = in.unpackArrayHeader();
    }

    /** Does every edit again; each call of {@code edit} reads one. Whatever goes wrong is the fault of the bytes. */
    static void replay(Unpacker in, Consumer<EditReader> edit) {
        try {
            var reader = new EditReader(in);
            in.enter();
            while (reader.left > 0) {
                edit.accept(reader);
            }
            in.leave();
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException e) { // a constructor that was given what was read; a collection that can't hold it
            throw in.failure("an edit is refused: " + e, e);
        }
    }

    /** The number of an edit's kind. */
    int kind() {
        return number();
    }

    /** A key, a value or an element. */
    @SuppressWarnings("NullAway") // which may be null
    <T> T value(Codec<T> codec) {
        take();
        return in.unpackNullable(codec);
    }

    /** A number from {@code from} to {@code to}. */
    int number(int from, int to) {
        int number = number();
        if (number < from || number > to) {
            throw in.failure("expected an edit at " + from + " to " + to + ", found one at " + number);
        }
        return number;
    }

    /** How many values of this edit follow: at least one. */
    int count() {
        int count = number();
        if (count < 1 || count > left) {
            throw in.failure("expected an edit of 1 to " + left + " values, found one of " + count);
        }
        return count;
    }

    /** The places of elements, of so many as there are, in ascending order; each place once. */
    int[] indexes(int size) {
        var indexes = new int[count()];
        int from = 0;
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = number(from, size - 1);
            from = indexes[i] + 1;
        }
        return indexes;
    }

    /** Refuses an edit that what is there would not have come to. */
    void require(boolean fits, String expectedAndFound) {
        if (!fits) {
            throw in.failure("expected " + expectedAndFound);
        }
    }

    CodecException unknown(int kind) {
        return in.failure("expected the kind of an edit, found " + kind);
    }

    private int number() {
        take();
        return in.unpackInt();
    }

    private void take() {
        if (left-- == 0) {
            throw in.failure("expected more of an edit, found the end of the edits");
        }
    }
}
