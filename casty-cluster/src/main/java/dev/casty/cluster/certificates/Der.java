package dev.casty.cluster.certificates;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** Values of ASN.1 as bytes, by the distinguished encoding rules (X.690): each is a tag, a length and its content. */
final class Der {
    static final byte[] TRUE = value(0x01, new byte[] {(byte) 0xff});

    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final Instant GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");
    private static final DateTimeFormatter TWO_DIGITS =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOUR_DIGITS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    static byte[] sequence(Collection<byte[]> parts) {
        return sequence(parts.toArray(byte[][]::new));
    }

    static byte[] set(byte[] only) {
        return value(0x31, only);
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    /** Bits, of which the last byte leaves some unused. */
    static byte[] bits(int unused, byte[] content) {
        return value(0x03, new byte[] {(byte) unused}, content);
    }

    static byte[] octets(byte[] content) {
        return value(0x04, content);
    }

    static byte[] utf8(String text) {
        return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A time as RFC 5280 §4.1.2.5 wants it: with two digits for the year while they say which one. */
    static byte[] time(Instant when) {
        boolean isLate = !when.isBefore(GENERALIZED);
        var text = (isLate ? FOUR_DIGITS : TWO_DIGITS).format(when);
        return value(isLate ? 0x18 : 0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Something whose tag its place gives, around whole values. */
    static byte[] explicit(int tag, byte[] content) {
        return value(CONTEXT | CONSTRUCTED | tag, content);
    }

    /** Something whose tag its place gives in the stead of its own. */
    static byte[] implicit(int tag, byte[] content) {
        return value(CONTEXT | tag, content);
    }

    /** An object identifier, such as {@code 2.5.4.3}. */
    static byte[] oid(String dotted) {
        long[] arcs = Stream.of(dotted.split("\\.")).mapToLong(Long::parseLong).toArray();
        var out = new ByteArrayOutputStream();
        writeArc(40 * arcs[0] + arcs[1], out);
        for (int i = 2; i < arcs.length; i++) {
            writeArc(arcs[i], out);
        }
        return value(0x06, out.toByteArray());
    }

    /** Seven bits a byte, the highest first; all but the last byte have their eighth bit set. */
    private static void writeArc(long arc, ByteArrayOutputStream out) {
        int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(arc) + 6) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            int bits = (int) (arc >>> 7 * i) & 0x7f;
            out.write(i == 0 ? bits : bits | 0x80);
        }
    }

    private static byte[] value(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(length, out);
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void writeLength(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        var bytes = BigInteger.valueOf(length).toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        out.write(0x80 | bytes.length - start);
        out.write(bytes, start, bytes.length - start);
    }
}
