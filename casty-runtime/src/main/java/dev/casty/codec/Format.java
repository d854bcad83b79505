package dev.casty.codec;

import org.jspecify.annotations.Nullable;

/** The first bytes of MessagePack's values. */
final class Format {
    static final int FIXMAP = 0x80;
    static final int FIXARRAY = 0x90;
    static final int FIXSTR = 0xa0;
    static final int NIL = 0xc0;
    static final int NEVER_USED = 0xc1;
    static final int FALSE = 0xc2;
    static final int TRUE = 0xc3;
    static final int BIN8 = 0xc4;
    static final int BIN16 = 0xc5;
    static final int BIN32 = 0xc6;
    static final int EXT8 = 0xc7;
    static final int EXT16 = 0xc8;
    static final int EXT32 = 0xc9;
    static final int FLOAT32 = 0xca;
    static final int FLOAT64 = 0xcb;
    static final int UINT8 = 0xcc;
    static final int UINT16 = 0xcd;
    static final int UINT32 = 0xce;
    static final int UINT64 = 0xcf;
    static final int INT8 = 0xd0;
    static final int INT16 = 0xd1;
    static final int INT32 = 0xd2;
    static final int INT64 = 0xd3;
    static final int FIXEXT1 = 0xd4;
    static final int FIXEXT16 = 0xd8;
    static final int STR8 = 0xd9;
    static final int STR16 = 0xda;
    static final int STR32 = 0xdb;
    static final int ARRAY16 = 0xdc;
    static final int ARRAY32 = 0xdd;
    static final int MAP16 = 0xde;
    static final int MAP32 = 0xdf;
    static final int NEGATIVE_FIXINT = 0xe0;

    /** The smallest integer that is a single byte, its own format; the largest is {@link Byte#MAX_VALUE}. */
    static final int MIN_FIXINT = -32;

    /** What fits the low bits of {@link #FIXSTR}; of {@link #FIXMAP} and {@link #FIXARRAY}. */
    static final int MAX_FIXSTR = 31;

    static final int MAX_FIXCOUNT = 15;

    private Format() {}

    static boolean isFixint(int format) {
        return format < FIXMAP || format >= NEGATIVE_FIXINT;
    }

    static boolean isFixmap(int format) {
        return format >= FIXMAP && format < FIXARRAY;
    }

    static boolean isFixarray(int format) {
        return format >= FIXARRAY && format < FIXSTR;
    }

    static boolean isFixstr(int format) {
        return format >= FIXSTR && format < NIL;
    }

    static boolean isInteger(int format) {
        return isFixint(format) || format >= UINT8 && format <= INT64;
    }

    /** What begins with this byte; null if nothing ever does. */
    static @Nullable ValueType type(int format) {
        if (isInteger(format)) {
            return ValueType.INTEGER;
        } else if (isFixmap(format) || format == MAP16 || format == MAP32) {
            return ValueType.MAP;
        } else if (isFixarray(format) || format == ARRAY16 || format == ARRAY32) {
            return ValueType.ARRAY;
        } else if (isFixstr(format) || format >= STR8 && format <= STR32) {
            return ValueType.STRING;
        }
        return switch (format) {
            case NIL -> ValueType.NIL;
            case FALSE, TRUE -> ValueType.BOOLEAN;
            case BIN8, BIN16, BIN32 -> ValueType.BINARY;
            case FLOAT32 -> ValueType.FLOAT;
            case FLOAT64 -> ValueType.DOUBLE;
            case NEVER_USED -> null;
            default -> ValueType.EXTENSION;
        };
    }

    /** What begins with this byte, as an error message says it. */
    static String name(int format) {
        var type = type(format);
        if (type == null) {
            return "the byte c1, which MessagePack never uses";
        }
        return switch (type) {
            case INTEGER -> "an integer";
            case MAP -> "a map";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NIL -> "nil";
            case BOOLEAN -> "a boolean";
            case BINARY -> "binary data";
            case FLOAT, DOUBLE -> "a floating-point number";
            case EXTENSION -> "an extension type";
        };
    }
}
