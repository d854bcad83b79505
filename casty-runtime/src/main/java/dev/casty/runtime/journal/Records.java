package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record:
 *
 * <pre>
 *  length of the body   int
 *  CRC                  int   CRC32C of segment, offset, the three other ints, and the body
 *  CRC before           int   the CRC of the record before, or the number of the segment: records form a chain
 *  batch                int   the offset at which the records begin that were made safe together with this one
 *  body                       kind, and for an entry: sequence long, length of the key short, key, payload
 * </pre>
 *
 * <p>The CRC covers the place, so that a record is valid nowhere else: not in another segment, and not in the payload of
 * another record.
 */
final class Records {
    static final int HEADER_BYTES = 4 * Integer.BYTES;

    /** Not an entry: the segment ends here, and there is another one. */
    static final byte SEAL = 1;
    /** Not an entry: the journal was closed here. */
    static final byte CLOSE = 2;

    /** Not an entry: what is needed of all segments up to a number is in later ones. */
    static final byte DROP = 3;

    private static final byte CHANGE = 16;
    private static final byte SNAPSHOT = 17;
    private static final byte DELETION = 18;
    private static final int ENTRY_BYTES = 1 + Long.BYTES + Short.BYTES;
    private static final int PLACE_BYTES = Long.BYTES + Integer.BYTES;

    private Records() {}

    /** What a record takes that is no entry. */
    static final int MARK_BYTES = HEADER_BYTES + 1;

    /** What a record takes that says which segments are dropped. */
    static final int DROP_BYTES = MARK_BYTES + Long.BYTES;

    /** What an entry takes. */
    static int bytes(byte[] key, byte[] payload) {
        return HEADER_BYTES + ENTRY_BYTES + key.length + payload.length;
    }

    static boolean isEntry(ByteBuffer body) {
        int kind = body.get(body.position());
        return kind >= CHANGE
                && kind <= DELETION
                && body.remaining() >= ENTRY_BYTES
                && body.remaining() >= ENTRY_BYTES + (body.getShort(body.position() + 1 + Long.BYTES) & 0xffff);
    }

    static Entry.Kind kind(ByteBuffer body) {
        return switch (body.get(body.position())) {
            case CHANGE -> Entry.Kind.CHANGE;
            case SNAPSHOT -> Entry.Kind.SNAPSHOT;
            default -> Entry.Kind.DELETION;
        };
    }

    private static byte code(Entry.Kind kind) {
        return switch (kind) {
            case CHANGE -> CHANGE;
            case SNAPSHOT -> SNAPSHOT;
            case DELETION -> DELETION;
        };
    }

    static long sequence(ByteBuffer body) {
        return body.getLong(body.position() + 1);
    }

    static String key(ByteBuffer body) {
        var bytes = new byte[body.getShort(body.position() + 1 + Long.BYTES) & 0xffff];
        body.get(body.position() + ENTRY_BYTES, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] payload(ByteBuffer body) {
        int start = ENTRY_BYTES + (body.getShort(body.position() + 1 + Long.BYTES) & 0xffff);
        var bytes = new byte[body.remaining() - start];
        body.get(body.position() + start, bytes);
        return bytes;
    }

    /** Writes an entry without its header, for which there is room left. */
    static void putEntry(ByteBuffer out, Entry.Kind kind, long sequence, byte[] key, byte[] payload) {
        out.position(out.position() + HEADER_BYTES);
        out.put(code(kind));
        out.putLong(sequence);
        out.putShort((short) key.length);
        out.put(key);
        out.put(payload);
    }

    /** Writes what is no entry, without its header. */
    static void putMark(ByteBuffer out, byte kind) {
        out.position(out.position() + HEADER_BYTES);
        out.put(kind);
    }

    /** Writes that segments are dropped, without its header. */
    static void putDrop(ByteBuffer out, long segment) {
        putMark(out, DROP);
        out.putLong(segment);
    }

    /** The number in such a record. */
    static long dropped(ByteBuffer body) {
        return body.getLong(body.position() + 1);
    }

    /**
     * Completes the record that was written last with its header.
     *
     * @param start where it begins in the buffer
     * @return its CRC
     */
    static int seal(ByteBuffer out, int start, long segment, int offset, int before, int batch) {
        int length = out.position() - start - HEADER_BYTES;
        out.putInt(start, length);
        out.putInt(start + 8, before);
        out.putInt(start + 12, batch);
        int limit = out.limit();
        out.flip().position(start + HEADER_BYTES);
        int crc = crc(segment, offset, length, before, batch, out);
        out.limit(limit).putInt(start + 4, crc);
        return crc;
    }

    /** The body of the record at this place of a segment; null if there is none that is valid. */
    static @Nullable ByteBuffer validAt(int at, long segment, ByteBuffer bytes) {
        if (!fitsAt(at, bytes)) {
            return null;
        }
        int length = bytes.getInt(at);
        var record = bytes.slice(at, HEADER_BYTES + length);
        return crc(segment, at, record) == bytes.getInt(at + 4) ? bytes.slice(at + HEADER_BYTES, length) : null;
    }

    /** Whether there is a header at this place, and room behind it for as many bytes as it says. */
    static boolean fitsAt(int at, ByteBuffer bytes) {
        return at + MARK_BYTES <= bytes.limit()
                && bytes.getInt(at) > 0
                && bytes.getInt(at) <= bytes.limit() - at - HEADER_BYTES;
    }

    /** The CRC that this record has at this place; the one in it does not count. */
    static int crc(long segment, int offset, ByteBuffer record) {
        return crc(
                segment,
                offset,
                record.getInt(0),
                record.getInt(8),
                record.getInt(12),
                record.slice(HEADER_BYTES, record.limit() - HEADER_BYTES));
    }

    /** Of what remains of the body. */
    private static int crc(long segment, int offset, int length, int before, int batch, ByteBuffer body) {
        var crc = new CRC32C();
        var place = ByteBuffer.allocate(PLACE_BYTES + 3 * Integer.BYTES);
        place.putLong(segment).putInt(offset).putInt(length).putInt(before).putInt(batch);
        crc.update(place.array());
        crc.update(body);
        return (int) crc.getValue();
    }
}
