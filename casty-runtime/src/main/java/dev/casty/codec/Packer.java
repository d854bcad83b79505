package dev.casty.codec;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes MessagePack into a buffer, every value in its shortest form. For one thread. When the buffer has reached its maximal capacity
 * it throws {@link IndexOutOfBoundsException}, as all of its own methods do.
 */
public final class Packer {
    private static final long MAX_UINT32 = 0xffff_ffffL;

    /**
     * Strings up to this length are copied char by char, which takes no memory. The JDK encodes longer ones so much faster, many chars
     * at once, that an array in between is worth it, and to look whether it decodes to the same.
     */
    private static final int MAX_SHORT = 16;

    private final ByteBuf out;
    private final int maxDepth;
    private final Surroundings surroundings;
    private int depth;

    /** Writes at the buffer's writer index, up to the depth that an {@link Unpacker} reads. */
    public Packer(ByteBuf out) {
        this(out, Unpacker.MAX_DEPTH, Surroundings.NONE);
    }

    /** As {@link #Packer(ByteBuf)}, for bytes that are somewhere, so that refs can be written. */
    public Packer(ByteBuf out, Surroundings surroundings) {
        this(out, Unpacker.MAX_DEPTH, surroundings);
    }

    /** Writes at the buffer's writer index, arrays and maps up to {@code maxDepth} deep. */
    public Packer(ByteBuf out, int maxDepth) {
        this(out, maxDepth, Surroundings.NONE);
    }

    private Packer(ByteBuf out, int maxDepth, Surroundings surroundings) {
        this.out = out;
        this.maxDepth = maxDepth;
        this.surroundings = surroundings;
    }

    /** Where this is written. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The buffer. */
    public ByteBuf buffer() {
        return out;
    }

    /** The values that follow are inside of an array or map. What nobody could read is not written. */
    public void enter() {
        if (++depth > maxDepth) {
            throw new CodecException("the value is nested deeper than " + maxDepth
                    + " arrays and maps, which is as deep as is read; a recursive type is better a list");
        }
    }

    /** The array or map has ended. */
    public void leave() {
        depth--;
    }

    /** Writes the absence of a value. */
    public void packNil() {
        out.writeByte(Format.NIL);
    }

    /** Writes a boolean. */
    public void packBoolean(boolean value) {
        out.writeByte(value ? Format.TRUE : Format.FALSE);
    }

    /** Writes an integer of any size up to that of {@code int}. */
    public void packInt(int value) {
        if (value >= Format.MIN_FIXINT && value <= Byte.MAX_VALUE) {
            out.writeByte(value);
        } else if (value < 0) {
            packNegative(value);
        } else if (value <= 0xff) {
            out.writeShort(Format.UINT8 << 8 | value);
        } else if (value <= 0xffff) {
            out.writeMedium(Format.UINT16 << 16 | value);
        } else {
            out.writeByte(Format.UINT32);
            out.writeInt(value);
        }
    }

    private void packNegative(int value) {
        if (value >= Byte.MIN_VALUE) {
            out.writeShort(Format.INT8 << 8 | value & 0xff);
        } else if (value >= Short.MIN_VALUE) {
            out.writeMedium(Format.INT16 << 16 | value & 0xffff);
        } else {
            out.writeByte(Format.INT32);
            out.writeInt(value);
        }
    }

    /** Writes an integer; the bytes are those of {@link #packInt} if it is small enough. */
    public void packLong(long value) {
        if (value == (int) value) {
            packInt((int) value);
        } else if (value > 0 && value <= MAX_UINT32) {
            out.writeByte(Format.UINT32);
            out.writeInt((int) value);
        } else {
            out.writeByte(value > 0 ? Format.UINT64 : Format.INT64);
            out.writeLong(value);
        }
    }

    /** Writes a float, all of its bits. */
    public void packFloat(float value) {
        out.writeByte(Format.FLOAT32);
        out.writeInt(Float.floatToRawIntBits(value));
    }

    /** Writes a double, all of its bits. */
    public void packDouble(double value) {
        out.writeByte(Format.FLOAT64);
        out.writeLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Writes a string as UTF-8. Surrogates without a partner, which UTF-8 has no form for, are written in three bytes each, so that
     * every string comes back as it was.
     */
    public void packString(String value) {
        boolean packed = value.length() <= MAX_SHORT ? packShortAscii(value) : packUtf8(value);
        if (!packed) {
            packAnyString(value);
        }
    }

    /** Most strings are ASCII: their length is known before they are encoded. False, and nothing is written, if this one is not. */
    private boolean packShortAscii(String value) {
        int length = value.length();
        out.ensureWritable(1 + length);
        int start = out.writerIndex() + 1;
        int seen = out.hasArray()
                ? copyChars(value, out.array(), out.arrayOffset() + start)
                : copyChars(value, out, start);
        if (seen >= 0x80) {
            return false;
        }
        packStringHeader(length);
        out.writerIndex(start + length);
        return true;
    }

    /** False, and nothing is written, if the JDK's encoder has replaced something. */
    private boolean packUtf8(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        if (!value.equals(new String(encoded, StandardCharsets.UTF_8))) {
            return false;
        }
        packStringHeader(encoded.length);
        out.writeBytes(encoded);
        return true;
    }

    private void packAnyString(String value) {
        long length = Utf8.length(value);
        if (length > Integer.MAX_VALUE) {
            throw new CodecException("a string of " + length + " bytes is longer than a buffer can be");
        }
        packStringHeader((int) length);
        out.ensureWritable((int) length);
        Utf8.set(out, out.writerIndex(), value);
        out.writerIndex(out.writerIndex() + (int) length);
    }

    /** Writes the low bytes of the chars at an index, and returns all of the chars' bits: the sign of one that has more. */
    private static int copyChars(String value, byte[] to, int index) {
        int length = value.length();
        int seen = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            seen |= c;
            to[index + i] = (byte) c;
        }
        return seen;
    }

    private static int copyChars(String value, ByteBuf to, int index) {
        int length = value.length();
        int seen = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            seen |= c;
            to.setByte(index + i, c);
        }
        return seen;
    }

    private void packStringHeader(int length) {
        if (length <= Format.MAX_FIXSTR) {
            out.writeByte(Format.FIXSTR | length);
        } else {
            packLength(length, Format.STR8);
        }
    }

    /** The format for one byte of length is followed by those for two and four. */
    private void packLength(int length, int format8) {
        if (length <= 0xff) {
            out.writeShort(format8 << 8 | length);
        } else {
            packLongLength(length, format8 + 1);
        }
    }

    private void packLongLength(int length, int format16) {
        if (length <= 0xffff) {
            out.writeMedium(format16 << 16 | length);
        } else {
            out.writeByte(format16 + 1);
            out.writeInt(length);
        }
    }

    /** Writes bytes as they are. */
    public void packBinary(byte[] value) {
        packBinaryHeader(value.length);
        out.writeBytes(value);
    }

    /** Begins binary data; the caller writes that many bytes to the {@link #buffer}. */
    void packBinaryHeader(int length) {
        packLength(length, Format.BIN8);
    }

    /** Begins an array; that many values follow. */
    public void packArrayHeader(int count) {
        packCount(count, Format.FIXARRAY, Format.ARRAY16);
    }

    /** Begins a map; that many times a key and a value follow. */
    public void packMapHeader(int count) {
        packCount(count, Format.FIXMAP, Format.MAP16);
    }

    private void packCount(int count, int fix, int format16) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of " + count);
        } else if (count <= Format.MAX_FIXCOUNT) {
            out.writeByte(fix | count);
        } else {
            packLongLength(count, format16);
        }
    }

    /** Writes a key, the bytes that {@link #packString} writes for its name. */
    public void packKey(Key key) {
        ((EncodedKey) key).writeTo(out);
    }

    /** Writes a value, or nil for null. */
    public <T> void packNullable(@Nullable T value, Codec<T> codec) {
        if (value == null) {
            packNil();
        } else {
            codec.write(this, value);
        }
    }
}
