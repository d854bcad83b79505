package dev.casty.cluster.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;

/**
 * The head of what travels: which part of which stream it is, and how much of the other direction's has arrived.
 *
 * @param to the uid of the process that is meant; another one at its address drops the frame
 * @param session which of the sender's sessions: a later one has the greater number
 * @param number counted from 1 within a session; 0 if there is no part, and the frame only acknowledges
 * @param acknowledgedSession of which session of the other side parts have arrived; 0 if of none
 * @param acknowledged the number of the last of them that came in order
 */
record Frame(long to, long session, long number, long acknowledgedSession, long acknowledged) {
    private static final int BYTES = 5 * Long.BYTES;

    /** With a part behind it, whose reference it takes over. */
    ByteBuf with(ByteBuf part) {
        var head = part.alloc().buffer(BYTES, BYTES);
        write(head);
        // A slice, because what is before a buffer's reader index would go along.
        return Unpooled.wrappedUnmodifiableBuffer(head, part.slice());
    }

    /** Alone. */
    ByteBuf alone() {
        var head = Unpooled.buffer(BYTES, BYTES);
        write(head);
        return head;
    }

    private void write(ByteBuf head) {
        head.writeLong(to)
                .writeLong(session)
                .writeLong(number)
                .writeLong(acknowledgedSession)
                .writeLong(acknowledged);
    }

    /** Reads one; the part is what is left. Empty if that is none. */
    static Optional<Frame> read(ByteBuf in) {
        if (in.readableBytes() < BYTES) {
            return Optional.empty();
        }
        var frame = new Frame(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
        return frame.session > 0 && frame.number >= 0 && frame.acknowledged >= 0
                ? Optional.of(frame)
                : Optional.empty();
    }
}
