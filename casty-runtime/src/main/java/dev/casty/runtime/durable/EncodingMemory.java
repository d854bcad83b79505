package dev.casty.runtime.durable;

import dev.casty.runtime.recording.EditRecorder;
import dev.casty.spi.StateType;
import org.jspecify.annotations.Nullable;

/** Anything that can change in place: it is encoded each time, and has changed if the bytes have. */
final class EncodingMemory<A> extends FieldMemory<A> {
    EncodingMemory(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        super(type, field, encoder, recorder);
    }

    @Override
    void watch(A actor) {
        if (encoding == null) {
            encoding = encode(actor);
        }
    }

    @Override
    @Nullable
    Change detect(A actor) {
        return encodeIfOther(actor, encoding);
    }
}
