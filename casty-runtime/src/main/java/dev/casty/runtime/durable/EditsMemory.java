package dev.casty.runtime.durable;

import dev.casty.runtime.recording.EditRecorder;
import dev.casty.runtime.recording.Recording;
import dev.casty.spi.StateType;
import org.jspecify.annotations.Nullable;

/**
 * A collection that records its own edits. It is written whole for the first time, if another one stands in the field, and if
 * the edits are more than it; else the edits are written. Its value is nowhere but in the actor and in the journal. One of
 * which it is not known that all its edits can be recorded is encoded each time.
 */
final class EditsMemory<A> extends FieldMemory<A> {
    private @Nullable Object collection;

    EditsMemory(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        super(type, field, encoder, recorder);
    }

    @Override
    void watch(A actor) {
        collection = type.recorded(actor, field, recorder);
        if (collection instanceof Recording recording) {
            recording.forget();
            encoding = null;
        } else if (encoding == null) {
            encoding = encode(actor);
        }
    }

    @Override
    @Nullable
    Change detect(A actor) {
        var now = type.recorded(actor, field, recorder);
        if (!(now instanceof Recording recording)) {
            return encodeIfOther(actor, encoding);
        }
        if (now != collection || recording.isRewritten() || recording.isEdited() && !isSaved()) {
            return new Change(encode(actor), false);
        }
        return recording.isEdited() ? edits(actor, recording) : null;
    }

    private Change edits(A actor, Recording recording) {
        try {
            return new Change(encoder.encode(recording::writeEdits), true);
        } catch (ClassCastException e) {
            // It was asked to remove something of another class that equals what was in it.
            return new Change(encode(actor), false);
        }
    }
}
