package dev.casty.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A key and its bytes. A record, because the compiler of the JVM takes the fields of a record for constants where the record is one: to
 * recognise a key of up to eight bytes is then one load and one comparison.
 *
 * @param encoded the name as a string with its header
 * @param size how many bytes that is
 * @param first the first eight of them, those that are missing zero
 * @param mask where they are not missing
 * @param last the last eight, if there are more than eight; they may overlap with the first
 */
@SuppressWarnings("ArrayRecordComponent") // keys are not compared with each other
record EncodedKey(String name, byte[] encoded, int size, long first, long mask, long last) implements Key {
    /** What the first and the last eight bytes cover. */
    private static final int MAX_COVERED = 2 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    static EncodedKey of(String name) {
        var buffer = Unpooled.buffer();
        new Packer(buffer).packString(name);
        var encoded = ByteBufUtil.getBytes(buffer);
        int size = encoded.length;
        int missing = Math.max(0, Long.BYTES - size);
        long first = buffer.writeZero(missing).getLong(0);
        long last = size > Long.BYTES ? buffer.getLong(size - Long.BYTES) : 0;
        return new EncodedKey(name, encoded, size, first, -1L << missing * Byte.SIZE, last);
    }

    /** Writes it at the buffer's writer index. */
    void writeTo(ByteBuf out) {
        if (size > MAX_COVERED || out.writableBytes() < Math.max(size, Long.BYTES)) {
            out.writeBytes(encoded);
            return;
        }
        // More than there is of a short key: what comes next is written over it.
        int start = out.writerIndex();
        out.setLong(start, first);
        if (size > Long.BYTES) {
            out.setLong(start + size - Long.BYTES, last);
        }
        out.writerIndex(start + size);
    }

    /** Whether it stands at this position, before the end. */
    boolean isAt(byte[] bytes, int position, int end) {
        if (end - position < Math.max(size, Long.BYTES)) {
            return areAt(bytes, position, end);
        }
        if (((long) LONGS.get(bytes, position) & mask) != first) {
            return false;
        }
        if (size <= Long.BYTES) {
            return true;
        }
        return (long) LONGS.get(bytes, position + size - Long.BYTES) == last
                && (size <= MAX_COVERED || areAt(bytes, position, end));
    }

    private boolean areAt(byte[] bytes, int position, int end) {
        return size <= end - position && Arrays.equals(bytes, position, position + size, encoded, 0, size);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
