package dev.casty.cluster.node;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** A thread's buffer in which an item is written before it goes into an {@link Outbox}. */
final class Scratch {
    private static final int FIRST_BYTES = 512;
    /** A larger one is not kept. */
    private static final int MAX_KEPT_BYTES = 64 * 1024;

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private ByteBuf buffer = Unpooled.buffer(FIRST_BYTES);
    private boolean taken;

    private Scratch() {}

    /** An empty buffer, to be given back; another one if the thread's own is in use: a codec of the user's may send something. */
    static ByteBuf take() {
        var own = OF_THREAD.get();
        if (own.taken) {
            return Unpooled.buffer(FIRST_BYTES);
        }
        own.taken = true;
        return own.buffer.clear();
    }

    /** It is free again. */
    static void giveBack(ByteBuf buffer) {
        var own = OF_THREAD.get();
        if (own.buffer == buffer) {
            own.taken = false;
            if (buffer.capacity() > MAX_KEPT_BYTES) {
                own.buffer = Unpooled.buffer(FIRST_BYTES);
            }
        }
    }
}
