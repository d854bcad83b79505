package dev.casty.runtime.durable;

import dev.casty.runtime.recording.EditRecorder;
import dev.casty.spi.StateType;
import org.jspecify.annotations.Nullable;

/** A primitive: it has changed if its bits have. */
final class BitsMemory<A> extends FieldMemory<A> {
    private long bits;

    BitsMemory(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        super(type, field, encoder, recorder);
    }

    @Override
    void watch(A actor) {
        bits = type.bits(actor, field);
    }

    @Override
    @Nullable
    Change detect(A actor) {
        return type.bits(actor, field) == bits ? null : new Change(encode(actor), false);
    }
}
