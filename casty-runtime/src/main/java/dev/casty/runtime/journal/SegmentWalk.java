package dev.casty.runtime.journal;

import java.nio.ByteBuffer;

/**
 * Goes through all valid records of a segment, also those behind what is not valid: from there on it looks for the next one
 * byte by byte. Not for who wants to rely on them; {@link SegmentScan} is.
 */
final class SegmentWalk {
    private final long number;
    private final ByteBuffer bytes;
    private int start;
    private int before = Segment.HEADER_BYTES;
    private int end = Segment.HEADER_BYTES;
    private int lastCrc;
    private boolean following = true;
    private ByteBuffer body = ByteBuffer.allocate(0);

    SegmentWalk(long number, ByteBuffer bytes) {
        this.number = number;
        this.bytes = bytes;
        lastCrc = Segment.firstCrc(number);
    }

    /** Moves to the next valid record; false if there is none. */
    boolean next() {
        for (int at = end; at + Records.MARK_BYTES <= bytes.limit(); at++) {
            var valid = Records.validAt(at, number, bytes);
            if (valid != null) {
                following = at == end && bytes.getInt(at + 8) == lastCrc;
                lastCrc = bytes.getInt(at + 4);
                before = end;
                start = at;
                end = at + Records.HEADER_BYTES + valid.remaining();
                body = valid;
                return true;
            }
        }
        return false;
    }

    /** Whether this record comes right behind the one before, and says so. */
    boolean isFollowing() {
        return following;
    }

    /** Where the record before ends. */
    int before() {
        return before;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int lastCrc() {
        return lastCrc;
    }

    /** The offset at which the batch of this record begins. */
    int batch() {
        return bytes.getInt(start + 12);
    }

    byte kind() {
        return body.get(body.position());
    }

    ByteBuffer body() {
        return body;
    }
}
