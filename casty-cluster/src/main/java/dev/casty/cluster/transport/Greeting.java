package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.Consumer;

/** How a {@link Hello} and an {@link Answer} lie on the wire: a few bytes that nobody else sends, 2 bytes of length, and the content. */
final class Greeting {
    /** How long one is at most. */
    static final int MAX_BYTES = 1024;

    private static final byte[] MAGIC = {'C', 'A', 'S', 'T', 'Y', 0, '\r', '\n'};
    private static final int HEAD = MAGIC.length + Short.BYTES;

    private Greeting() {}

    static ByteBuf of(ByteBufAllocator buffers, Consumer<ByteBuf> content) {
        var out = buffers.buffer(MAX_BYTES).writeBytes(MAGIC).writeShort(0);
        content.accept(out);
        return out.setShort(MAGIC.length, out.readableBytes() - HEAD);
    }

    /** Whether a whole one is there. Throws as soon as it cannot be one. */
    static boolean isWhole(ByteBuf in) {
        int start = in.readerIndex();
        for (int i = 0; i < Math.min(MAGIC.length, in.readableBytes()); i++) {
            if (in.getByte(start + i) != MAGIC[i]) {
                throw new MalformedHandshakeException("expected the greeting of a node");
            }
        }
        return in.readableBytes() >= HEAD && in.readableBytes() >= HEAD + length(in);
    }

    private static int length(ByteBuf in) {
        int length = in.getUnsignedShort(in.readerIndex() + MAGIC.length);
        if (HEAD + length > MAX_BYTES) {
            throw new MalformedHandshakeException("expected a greeting of at most " + MAX_BYTES + " bytes");
        }
        return length;
    }

    /** The content of a whole one. */
    static ByteBuf content(ByteBuf in) {
        int length = length(in);
        return in.skipBytes(HEAD).readSlice(length);
    }
}
