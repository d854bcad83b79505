package dev.casty.runtime.recording;

import dev.casty.codec.Packer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edits of one collection since they were last forgotten: none, some, or too many to be remembered.
 *
 * @param <C> what knows how to write the elements
 */
final class Edits<C> {
    /** So many edits are remembered however small the collection is. */
    static final int MIN_LIMIT = 16;

    private static final int FIRST_CAPACITY = 4;

    /** Null while there are none, which is most of the time. */
    private @Nullable List<Edit<C>> log;

    private int weight;
    private boolean rewritten;

    boolean isEdited() {
        return rewritten || log != null;
    }

    boolean isRewritten() {
        return rewritten;
    }

    /** How many edits are remembered; -1 if they were too many. Another number than before means that there were more. */
    int count() {
        return rewritten ? -1 : log == null ? 0 : log.size();
    }

    /** Remembers an edit of a collection that has so many elements now. */
    void add(Edit<C> edit, int size) {
        if (rewritten) {
            return;
        }
        weight += edit.weight();
        if (weight > Math.max(MIN_LIMIT, size)) {
            rewrite();
            return;
        }
        var known = log;
        if (known == null) {
            known = new ArrayList<>(FIRST_CAPACITY);
            log = known;
        }
        known.add(edit);
    }

    /** Nothing is left of what was there, nor of the edits. */
    void clear() {
        forget();
        add(new Edit.Clear<>(), 0);
    }

    /** There is no telling what was changed, or it is too much. */
    void rewrite() {
        forget();
        rewritten = true;
    }

    void forget() {
        log = null;
        weight = 0;
        rewritten = false;
    }

    void write(Packer out, C codec) {
        if (rewritten) {
            throw new IllegalStateException("there are too many edits to be remembered: write the whole collection");
        }
        var edits = log == null ? List.<Edit<C>>of() : log;
        out.packArrayHeader(edits.stream().mapToInt(Edit::length).sum());
        out.enter();
        for (var edit : edits) {
            edit.write(out, codec);
        }
        out.leave();
    }
}
