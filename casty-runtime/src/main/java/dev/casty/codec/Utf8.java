package dev.casty.codec;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strings as UTF-8, extended so that every string of Java has one form and comes back as it was: a surrogate that has no
 * partner is written like any other char of its size, in three bytes (WTF-8). Strings without such are UTF-8 to the bit. What is read
 * must be of that one form; nothing is replaced in silence.
 */
final class Utf8 {
    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /** How many bytes the string takes. */
    static long length(String value) {
        long length = value.length();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x800) {
                length += 2;
                if (startsPair(value, i)) {
                    i++; // two chars so far counted as four bytes, which they take
                }
            } else if (c >= 0x80) {
                length++;
            }
        }
        return length;
    }

    /** Writes the string at an index, where there is room; the writer index stays. */
    static void set(ByteBuf out, int index, String value) {
        int at = index;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                out.setByte(at++, c);
            } else if (c < 0x800) {
                out.setByte(at++, 0xc0 | c >> 6);
                out.setByte(at++, 0x80 | c & 0x3f);
            } else if (startsPair(value, i)) {
                int point = Character.toCodePoint(c, value.charAt(++i));
                out.setInt(
                        at,
                        0xf0808080
                                | (point >> 18) << 24
                                | (point >> 12 & 0x3f) << 16
                                | (point >> 6 & 0x3f) << 8
                                | point & 0x3f);
                at += 4;
            } else {
                out.setMedium(at, 0xe08080 | (c >> 12) << 16 | (c >> 6 & 0x3f) << 8 | c & 0x3f);
                at += 3;
            }
        }
    }

    private static boolean startsPair(String value, int index) {
        return Character.isHighSurrogate(value.charAt(index))
                && index + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(index + 1));
    }

    /** The string of these bytes, all of which are there; null if they are not of the one form. */
    static @Nullable String get(byte[] bytes, int index, int length) {
        String decoded = new String(bytes, index, length, StandardCharsets.UTF_8);
        // The JDK's decoder is the fastest there is. It replaces what is not UTF-8; so where nothing was replaced, all
        // was.
        return decoded.indexOf(REPLACEMENT) < 0 ? decoded : decode(bytes, index, length);
    }

    private static @Nullable String decode(byte[] bytes, int index, int length) {
        var chars = new char[length];
        int count = 0;
        int end = index + length;
        for (int at = index; at < end; ) {
            int point = codePoint(bytes, at, end);
            if (point < 0) {
                return null;
            }
            boolean splitPair = point <= Character.MAX_VALUE
                    && Character.isLowSurrogate((char) point)
                    && count > 0
                    && Character.isHighSurrogate(chars[count - 1]);
            if (splitPair) {
                return null;
            }
            count += Character.toChars(point, chars, count);
            at += size(point);
        }
        return new String(chars, 0, count);
    }

    /** The code point of the bytes at this index, before the end; -1 if there is none. */
    private static int codePoint(byte[] bytes, int at, int end) {
        int first = bytes[at];
        if (first >= 0) {
            return first;
        }
        // By the number of leading ones: what follows the first byte, and what it holds itself.
        int size = Integer.numberOfLeadingZeros(~first << 24);
        if (size < 2 || size > 4 || end - at < size) {
            return -1;
        }
        int point = first & 0x7f >> size;
        for (int i = 1; i < size; i++) {
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                return -1;
            }
            point = point << 6 | next & 0x3f;
        }
        // Longer than it needs to be would be a second form of the same string.
        return Character.isValidCodePoint(point) && size(point) == size ? point : -1;
    }

    private static int size(int point) {
        if (point < 0x80) {
            return 1;
        } else if (point < 0x800) {
            return 2;
        }
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
