package dev.casty.runtime.journal;

import dev.casty.journal.JournalException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of a segment, and tells a torn end from damage.
 *
 * <p>A batch of records is written only when the one before is safe. So a valid record proves that all before its batch was
 * safe once: if something there is not valid now, the disk has lost it, and nothing may be cut. What is not valid at the
 * end of the last segment, with no such proof behind it, was being written when the process or the machine stopped, and was
 * acknowledged to nobody. Two more witnesses say what was safe: the mark, which is written without being made safe itself
 * (it outlives the process, not always the machine), and the record with which a journal is closed.
 */
final class SegmentScan {
    private final String name;
    private final long number;
    private final ByteBuffer bytes;
    private int offset;
    private int lastCrc;
    private boolean sealed;
    private int start;
    private long dropped;

    /** Of a whole segment. */
    SegmentScan(String name, long number, ByteBuffer bytes) {
        this.name = name;
        this.number = number;
        this.bytes = bytes;
        lastCrc = Segment.firstCrc(number);
        offset = Segment.HEADER_BYTES;
        Segment.checkHeader(name, number, bytes);
    }

    /** The body of the next valid record that is an entry; null at the end of what is valid. {@link #start} says where. */
    @Nullable
    ByteBuffer next() {
        while (!sealed) {
            var body = validAt(offset);
            if (body == null || bytes.getInt(offset + 8) != lastCrc) {
                return null;
            }
            lastCrc = bytes.getInt(offset + 4);
            start = offset;
            offset += Records.HEADER_BYTES + body.remaining();
            byte kind = body.get(body.position());
            if (kind == Records.SEAL) {
                sealed = true;
            } else if (kind == Records.DROP && body.remaining() == 1 + Long.BYTES) {
                drop(Records.dropped(body));
            } else if (Records.isEntry(body)) {
                return body;
            } else if (kind != Records.CLOSE) {
                throw damaged(start, "a record of an unknown kind, " + kind + ", perhaps of a newer version");
            }
        }
        return null;
    }

    /** Segments are dropped by later ones; who believed anything else would delete what it reads. */
    private void drop(long segment) {
        if (segment < 1 || segment >= number) {
            throw damaged(start, "it says there that segment " + segment + " is dropped, which only a later one may");
        }
        dropped = Math.max(dropped, segment);
    }

    /** The last segment that was dropped, as far as this one says; 0 if it says nothing. */
    long dropped() {
        return dropped;
    }

    /** Where the record begins that was read last. */
    int start() {
        return start;
    }

    /** Where the next record begins, or would. */
    int offset() {
        return offset;
    }

    /** The CRC of the last valid record. */
    int lastCrc() {
        return lastCrc;
    }

    boolean isSealed() {
        return sealed;
    }

    private @Nullable ByteBuffer validAt(int at) {
        return Records.validAt(at, number, bytes);
    }

    /**
     * After the last valid record: whether what follows is a torn end, to be overwritten. False if nothing follows.
     *
     * @param safe how much of this segment the mark says was safe; 0 if it says nothing
     * @throws JournalException if it is damage
     */
    boolean isTorn(int safe) {
        if (safe > offset) {
            throw damaged(offset, "up to offset " + safe + " it was on disk when it was written last");
        }
        if (isRestBlank()) {
            return false;
        }
        for (int at = offset + 1; at + Records.MARK_BYTES <= bytes.limit(); at++) {
            // The cheap question first: what is no record may look like a long one at every other byte.
            int batch = bytes.getInt(at + 12);
            if (batch > offset && batch <= at && validAt(at) != null) {
                throw damaged(
                        offset, "the record at offset " + at + " is valid, and was written when this one was on disk");
            }
        }
        return true;
    }

    private boolean isRestBlank() {
        int at = offset;
        for (; at + Long.BYTES <= bytes.limit(); at += Long.BYTES) {
            if (bytes.getLong(at) != 0) {
                return false;
            }
        }
        for (; at < bytes.limit(); at++) {
            if (bytes.get(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /** What to throw where the bytes are not what was written. */
    JournalException damaged(int at, String proof) {
        return new JournalException(name + " is damaged at offset " + at + ": " + proof
                + ". Nothing was changed. Restore the file from a copy; without one, what the journal holds from here"
                + " on is lost, and only you can decide that");
    }
}
