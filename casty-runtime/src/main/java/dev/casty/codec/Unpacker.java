package dev.casty.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads MessagePack out of a buffer, which may hold anything: what doesn't fit ends in a {@link CodecException} that says what was
 * expected, what was found, and at which offset. For one thread, and of no further use when it has thrown.
 *
 * <p>Lengths and counts are compared with the bytes that are left before they are believed, and arrays and maps may be nested
 * {@value #MAX_DEPTH} deep unless told otherwise: deep enough for data, and too shallow to overflow a stack.
 *
 * <p>It reads the array behind the buffer, which checks less twice than the buffer's own methods do. A buffer without one is copied: so
 * let one unpacker read all the values that are in it. The buffer's indexes stay where they are, {@link #offset} says how far it has
 * come, and the buffer must not be released or written to meanwhile.
 */
public final class Unpacker {
    /** How deep arrays and maps may be nested unless a constructor is told otherwise. */
    public static final int MAX_DEPTH = 32;

    /** Longer pieces of what was read are cut in error messages. */
    private static final int MAX_QUOTED = 200;

    private static final long MAX_UINT32 = 0xffff_ffffL;

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int maxDepth;
    private final Surroundings surroundings;
    private int position;
    private int depth;

    /** Reads from the buffer's reader index to its writer index. */
    public Unpacker(ByteBuf in) {
        this(in, MAX_DEPTH, Surroundings.NONE);
    }

    /** As {@link #Unpacker(ByteBuf)}, for bytes that are somewhere, so that refs can be read. */
    public Unpacker(ByteBuf in, Surroundings surroundings) {
        this(in, MAX_DEPTH, surroundings);
    }

    /** Reads from the buffer's reader index to its writer index, arrays and maps up to {@code maxDepth} deep. */
    public Unpacker(ByteBuf in, int maxDepth) {
        this(in, maxDepth, Surroundings.NONE);
    }

    private Unpacker(ByteBuf in, int maxDepth, Surroundings surroundings) {
        if (in.hasArray()) {
            bytes = in.array();
            start = in.arrayOffset() + in.readerIndex();
        } else {
            bytes = ByteBufUtil.getBytes(in);
            start = 0;
        }
        this.end = start + in.readableBytes();
        this.maxDepth = maxDepth;
        this.surroundings = surroundings;
        this.position = start;
    }

    /** Where this was written. */
    public Surroundings surroundings() {
        return surroundings;
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
    }

    /**
     * Reads a value and lets nothing out but {@link CodecException}s: what a codec, or a constructor that it called, throws is the
     * cause. The way to read a whole message or state.
     */
    public <T> T unpack(Codec<T> codec) {
        try {
            return codec.read(this);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** What to throw when this was thrown by reading, or by a constructor that was given what was read. */
    CodecException refused(RuntimeException thrown) {
        return thrown instanceof CodecException known ? known : failure("what was read is refused: " + thrown, thrown);
    }

    /** Reads a value, or null for nil. */
    public <T> @Nullable T unpackNullable(Codec<T> codec) {
        return tryNil() ? null : codec.read(this);
    }

    /** Whether there are bytes left. */
    public boolean hasRemaining() {
        return position < end;
    }

    /** The number of bytes read so far. */
    public int offset() {
        return position - start;
    }

    /** The values that follow are inside of an array or map. */
    public void enter() {
        if (++depth > maxDepth) {
            throw failure("expected at most " + maxDepth + " arrays and maps inside each other, found more");
        }
    }

    /** The array or map has ended. */
    public void leave() {
        depth--;
    }

    /** The type of the value that is next, which is not read. */
    public ValueType nextType() {
        int format = nextFormat();
        var type = Format.type(format);
        if (type == null) {
            throw failure("expected a value, found " + Format.name(format));
        }
        return type;
    }

    /** Reads nil, if it is next. */
    public boolean tryNil() {
        if (nextFormat() != Format.NIL) {
            return false;
        }
        position++;
        return true;
    }

    /** Reads a boolean. */
    public boolean unpackBoolean() {
        int format = readFormat();
        if (format != Format.TRUE && format != Format.FALSE) {
            throw unexpected("a boolean", format);
        }
        return format == Format.TRUE;
    }

    /** Reads a byte, from whatever form of integer holds it. */
    public byte unpackByte() {
        return (byte) unpackInteger(Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
    }

    /** Reads a short, from whatever form of integer holds it. */
    public short unpackShort() {
        return (short) unpackInteger(Short.MIN_VALUE, Short.MAX_VALUE, "a short");
    }

    /** Reads a char, from whatever form of integer holds it. */
    public char unpackChar() {
        return (char) unpackInteger(Character.MIN_VALUE, Character.MAX_VALUE, "a char");
    }

    /** Reads an int, from whatever form of integer holds it. */
    public int unpackInt() {
        return (int) unpackInteger(Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
    }

    /** Reads a long, from whatever form of integer holds it. */
    public long unpackLong() {
        return integer(readFormat(), "an integer");
    }

    private long unpackInteger(long min, long max, String type) {
        int at = offset();
        long value = integer(readFormat(), "an integer");
        if (value < min || value > max) {
            throw failure(value + " does not fit " + type, at);
        }
        return value;
    }

    private long integer(int format, String expected) {
        if (Format.isFixint(format)) {
            return (byte) format;
        }
        return switch (format) {
            case Format.UINT8 -> readByte() & 0xff;
            case Format.UINT16 -> readShort() & 0xffff;
            case Format.UINT32 -> readInt() & MAX_UINT32;
            case Format.UINT64 -> unsigned(readLong());
            case Format.INT8 -> readByte();
            case Format.INT16 -> readShort();
            case Format.INT32 -> readInt();
            case Format.INT64 -> readLong();
            default -> throw unexpected(expected, format);
        };
    }

    private long unsigned(long value) {
        if (value < 0) {
            throw failure(Long.toUnsignedString(value) + " does not fit a long", offset() - 1 - Long.BYTES);
        }
        return value;
    }

    /** Reads a float; also from a double or an integer that is one exactly. */
    public float unpackFloat() {
        int at = offset();
        int format = readFormat();
        if (format == Format.FLOAT32) {
            return Float.intBitsToFloat(readInt());
        }
        if (format == Format.FLOAT64) {
            double value = Double.longBitsToDouble(readLong());
            if (Double.compare((float) value, value) != 0) {
                throw failure(value + " is not exactly a float", at);
            }
            return (float) value;
        }
        long value = integer(format, "a number");
        if (!isExact((float) value, value)) {
            throw failure(value + " is not exactly a float", at);
        }
        return value;
    }

    /** Reads a double; also from a float or an integer that is one exactly. */
    public double unpackDouble() {
        int at = offset();
        int format = readFormat();
        if (format == Format.FLOAT64) {
            return Double.longBitsToDouble(readLong());
        }
        if (format == Format.FLOAT32) {
            return Float.intBitsToFloat(readInt());
        }
        long value = integer(format, "a number");
        if (!isExact((double) value, value)) {
            throw failure(value + " is not exactly a double", at);
        }
        return value;
    }

    /** The largest long is rounded up to a double, and that rounded back to the largest long. */
    private static boolean isExact(double converted, long value) {
        return (long) converted == value && value != Long.MAX_VALUE;
    }

    /** Reads a string. */
    public String unpackString() {
        int at = offset();
        int length = stringLength(readFormat());
        if (length == 0) {
            return "";
        }
        String value = Utf8.get(bytes, position, length);
        if (value == null) {
            throw failure("expected a string in UTF-8, found other bytes", at);
        }
        position += length;
        return value;
    }

    /** Reads the key of an entry. */
    public String unpackKey() {
        return unpackString();
    }

    /** Reads this key, if it is next: the fast way through a map whose entries come in the order in which they were written. */
    public boolean tryKey(Key key) {
        var encoded = (EncodedKey) key;
        if (!encoded.isAt(bytes, position, end)) {
            return false;
        }
        position += encoded.size();
        return true;
    }

    private int stringLength(int format) {
        if (Format.isFixstr(format)) {
            return length(format & Format.MAX_FIXSTR);
        }
        return switch (format) {
            case Format.STR8 -> length(readSize(1));
            case Format.STR16 -> length(readSize(2));
            case Format.STR32 -> length(readSize(4));
            default -> throw unexpected("a string", format);
        };
    }

    /** Reads binary data. */
    public byte[] unpackBinary() {
        return readBytes(unpackBinaryHeader());
    }

    /** Reads so many bytes of binary data, which are known to be there. */
    byte[] readBytes(int length) {
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** How many bytes of binary data follow; they are there. */
    int unpackBinaryHeader() {
        int format = readFormat();
        return switch (format) {
            case Format.BIN8 -> length(readSize(1));
            case Format.BIN16 -> length(readSize(2));
            case Format.BIN32 -> length(readSize(4));
            default -> throw unexpected("binary data", format);
        };
    }

    /** How many values of an array follow, each of which takes a byte or more: there are that many bytes left. */
    public int unpackArrayHeader() {
        int format = readFormat();
        if (Format.isFixarray(format)) {
            return count(format & Format.MAX_FIXCOUNT, 1);
        }
        return switch (format) {
            case Format.ARRAY16 -> count(readSize(2), 1);
            case Format.ARRAY32 -> count(readSize(4), 1);
            default -> throw unexpected("an array", format);
        };
    }

    /** How many entries of a map follow: there are twice as many bytes left. */
    public int unpackMapHeader() {
        int format = readFormat();
        if (Format.isFixmap(format)) {
            return count(format & Format.MAX_FIXCOUNT, 2);
        }
        return switch (format) {
            case Format.MAP16 -> count(readSize(2), 2);
            case Format.MAP32 -> count(readSize(4), 2);
            default -> throw unexpected("a map", format);
        };
    }

    /** Opens a map of one entry, from the name of a type to a value of it; the name is next. */
    public void unpackSingleEntry(String expected) {
        int at = offset();
        int count = unpackMapHeader();
        if (count != 1) {
            throw failure(
                    "expected " + expected + ", a map from its type to its value, found a map of " + count + " entries",
                    at);
        }
    }

    /** To throw where the name of a type is none that is known: a newer version has written it, perhaps. */
    public CodecException unknownType(String expected, String name, String known) {
        return failure("expected " + expected + ", one of " + known + ", found '" + cut(name) + "'");
    }

    /** Opens an array of so many values. */
    void enterArray(int expected) {
        int at = offset();
        int count = unpackArrayHeader();
        if (count != expected) {
            throw failure("expected an array of " + expected + " values, found one of " + count, at);
        }
        enter();
    }

    /** Whether an integer is next. */
    boolean isInteger() {
        return Format.isInteger(nextFormat());
    }

    /** Skips a value of any type, with all that is in it. */
    public void skip() {
        int format = readFormat();
        if (Format.isFixint(format)) {
            return;
        } else if (Format.isFixmap(format)) {
            skipValues(2 * count(format & Format.MAX_FIXCOUNT, 2));
        } else if (Format.isFixarray(format)) {
            skipValues(count(format & Format.MAX_FIXCOUNT, 1));
        } else if (Format.isFixstr(format)) {
            position += length(format & Format.MAX_FIXSTR);
        } else {
            skipOther(format);
        }
    }

    private void skipOther(int format) {
        switch (format) {
            case Format.NIL, Format.FALSE, Format.TRUE -> {}
            case Format.UINT8, Format.INT8 -> skipBytes(1);
            case Format.UINT16, Format.INT16 -> skipBytes(2);
            case Format.UINT32, Format.INT32, Format.FLOAT32 -> skipBytes(4);
            case Format.UINT64, Format.INT64, Format.FLOAT64 -> skipBytes(8);
            case Format.STR8, Format.BIN8 -> skipBytes(readSize(1));
            case Format.STR16, Format.BIN16 -> skipBytes(readSize(2));
            case Format.STR32, Format.BIN32 -> skipBytes(readSize(4));
            case Format.ARRAY16 -> skipValues(count(readSize(2), 1));
            case Format.ARRAY32 -> skipValues(count(readSize(4), 1));
            case Format.MAP16 -> skipValues(2 * count(readSize(2), 2));
            case Format.MAP32 -> skipValues(2 * count(readSize(4), 2));
            default -> skipExtension(format);
        }
    }

    /** A byte that says which extension type it is stands before the bytes that are counted. */
    private void skipExtension(int format) {
        switch (format) {
            case Format.EXT8 -> skipBytes(1 + readSize(1));
            case Format.EXT16 -> skipBytes(1 + readSize(2));
            case Format.EXT32 -> skipBytes(1 + readSize(4));
            default -> {
                if (format < Format.FIXEXT1 || format > Format.FIXEXT16) {
                    throw unexpected("a value", format);
                }
                skipBytes(1 + (1L << format - Format.FIXEXT1));
            }
        }
    }

    private void skipBytes(long count) {
        position += length(count);
    }

    /** Recursive, but no deeper than {@link #enter} allows. */
    private void skipValues(int count) {
        enter();
        for (int i = 0; i < count; i++) {
            skip();
        }
        leave();
    }

    private int nextFormat() {
        need(1);
        return bytes[position] & 0xff;
    }

    private int readFormat() {
        return readByte() & 0xff;
    }

    private byte readByte() {
        need(1);
        return bytes[position++];
    }

    private short readShort() {
        need(Short.BYTES);
        short value = (short) SHORTS.get(bytes, position);
        position += Short.BYTES;
        return value;
    }

    private int readInt() {
        need(Integer.BYTES);
        int value = (int) INTS.get(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    /** Reads eight bytes, as they are. */
    long readLong() {
        need(Long.BYTES);
        long value = (long) LONGS.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    /** Reads a length or a count of so many bytes. */
    private long readSize(int bytes) {
        return switch (bytes) {
            case 1 -> readByte() & 0xff;
            case 2 -> readShort() & 0xffff;
            default -> readInt() & MAX_UINT32;
        };
    }

    private int length(long length) {
        if (length > left()) {
            throw truncated(length + " bytes");
        }
        return (int) length;
    }

    private int count(long count, int smallest) {
        if (count > left() / smallest) {
            throw truncated(count + (smallest == 1 ? " values" : " entries"));
        }
        return (int) count;
    }

    private int left() {
        return end - position;
    }

    private void need(int count) {
        if (left() < count) {
            throw truncated(count == 1 ? "a byte" : count + " bytes");
        }
    }

    private CodecException truncated(String expected) {
        return failure("expected " + expected + ", found the end after " + left() + " bytes");
    }

    private CodecException unexpected(String expected, int format) {
        return failure("expected " + expected + ", found " + Format.name(format), offset() - 1);
    }

    /** To throw where what was read is not what it should be: the message and the offset at which it was noticed. */
    public CodecException failure(String message) {
        return failure(message, offset());
    }

    /** To throw where what was read is not what it should be, as another exception says. */
    public CodecException failure(String message, Throwable cause) {
        return new CodecException(cut(message) + ", at offset " + offset(), cause);
    }

    private static CodecException failure(String message, int offset) {
        return new CodecException(message + ", at offset " + offset);
    }

    /** What was read, for a message: not longer than a person wants to read. */
    static String cut(String read) {
        return read.length() <= MAX_QUOTED ? read : read.substring(0, MAX_QUOTED) + "...";
    }
}
