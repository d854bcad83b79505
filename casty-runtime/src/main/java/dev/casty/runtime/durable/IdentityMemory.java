package dev.casty.runtime.durable;

import dev.casty.runtime.recording.EditRecorder;
import dev.casty.spi.StateType;
import org.jspecify.annotations.Nullable;

/** A value that can't change itself: it is looked at if another object stands in the field. */
final class IdentityMemory<A> extends FieldMemory<A> {
    private @Nullable Object value;

    IdentityMemory(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        super(type, field, encoder, recorder);
    }

    @Override
    void watch(A actor) {
        value = type.value(actor, field);
    }

    @Override
    @Nullable
    Change detect(A actor) {
        var now = type.value(actor, field);
        if (now == value) {
            return null;
        }
        var change = encodeIfOther(actor, encoding);
        if (change == null) {
            value = now; // an equal one
        }
        return change;
    }
}
