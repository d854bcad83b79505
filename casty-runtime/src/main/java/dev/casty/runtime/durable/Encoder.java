package dev.casty.runtime.durable;

import dev.casty.codec.Packer;
import dev.casty.codec.Surroundings;
import dev.casty.codec.Unpacker;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Encodes an actor's fields, and keeps the buffer for it. For the actor's own thread. */
final class Encoder {
    private static final int INITIAL_BYTES = 256;
    /** A larger buffer is not kept for the next time: an actor is idle most of the time. */
    private static final int MAX_KEPT_BYTES = 4096;

    private final Surroundings surroundings;
    private @Nullable ByteBuf buffer;

    Encoder(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What {@code writing} writes. */
    byte[] encode(Consumer<Packer> writing) {
        var out = write(writing);
        var copy = new byte[out.readableBytes()];
        out.readBytes(copy);
        return copy;
    }

    /** As {@link #encode}; null if it is just what is known. */
    byte @Nullable [] encodeIfOther(Consumer<Packer> writing, byte @Nullable [] known) {
        var out = write(writing);
        int length = out.readableBytes();
        int start = out.arrayOffset();
        return known != null && Arrays.equals(out.array(), start, start + length, known, 0, known.length)
                ? null
                : Arrays.copyOfRange(out.array(), start, start + length);
    }

    /** For what was encoded. */
    Unpacker reader(byte[] encoding) {
        return new Unpacker(Unpooled.wrappedBuffer(encoding), surroundings);
    }

    private ByteBuf write(Consumer<Packer> writing) {
        var kept = buffer;
        if (kept == null || kept.capacity() > MAX_KEPT_BYTES) {
            kept = Unpooled.buffer(INITIAL_BYTES);
            buffer = kept;
        }
        writing.accept(new Packer(kept.clear(), surroundings));
        return kept;
    }
}
