package dev.casty.cluster.node;

import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Consumer;

/** Makes items again of the parts of a peer's stream, which are cut anywhere. For the loop. */
final class Assembly {
    private static final int FIRST_BYTES = 4096;
    /** A larger buffer is not kept. */
    private static final int MAX_KEPT_BYTES = 256 * 1024;
    /** The most bytes that a length has. */
    private static final int LENGTH_BYTES = 5;

    private final int maxItem;
    /** On the heap: what is read out of it is read out of its array. */
    private ByteBuf rest = Unpooled.buffer(FIRST_BYTES);

    Assembly(int maxItem) {
        this.maxItem = maxItem;
    }

    /** Takes a part in, and gives out the items that are whole now, each as all that can be read of a buffer during the call. */
    void add(ByteBuf part, Consumer<ByteBuf> items) {
        rest.writeBytes(part);
        int end = rest.writerIndex();
        for (int length = nextLength(); length > 0; length = nextLength()) {
            int next = rest.readerIndex() + length;
            // No slices: they cost more than what is in most items.
            rest.writerIndex(next);
            items.accept(rest);
            rest.setIndex(next, end);
        }
        if (!rest.isReadable() && rest.capacity() > MAX_KEPT_BYTES) {
            rest = Unpooled.buffer(FIRST_BYTES);
        } else {
            rest.discardReadBytes();
        }
    }

    /** How long the item is that begins here; 0 if it is not whole yet. */
    private int nextLength() {
        int start = rest.readerIndex();
        long length = 0;
        for (int at = 0; at < LENGTH_BYTES && rest.isReadable(); at++) {
            int next = rest.readByte();
            length |= (long) (next & 0x7f) << (7 * at);
            if (next >= 0) {
                return whole(start, length);
            }
        }
        if (rest.readerIndex() - start == LENGTH_BYTES) {
            throw new MalformedException("expected the length of an item, in at most " + LENGTH_BYTES + " bytes");
        }
        rest.readerIndex(start);
        return 0;
    }

    private int whole(int start, long length) {
        if (length < 1 || length > maxItem) {
            throw new MalformedException("expected an item of 1 to " + maxItem + " bytes, found " + length);
        }
        if (rest.readableBytes() < length) {
            rest.readerIndex(start);
            return 0;
        }
        return (int) length;
    }

    /** What was begun will not be ended. */
    void clear() {
        rest.clear();
    }
}
