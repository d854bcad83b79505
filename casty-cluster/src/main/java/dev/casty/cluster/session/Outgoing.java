package dev.casty.cluster.session;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts of a stream that were sent and not acknowledged, and those that have to wait for that. */
final class Outgoing {
    /** How many bytes may be on their way. */
    private static final int WINDOW = 4 * 1024 * 1024;

    private final Deque<Part> sent = new ArrayDeque<>();
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private long lastNumber;
    private long sentBytes;

    /** What becomes a part; whether something begins where it begins. */
    private record Piece(ByteBuf bytes, boolean begins) {}

    /** A part on its way. */
    record Part(long number, ByteBuf bytes, boolean begins) {}

    /** Adds a part, and takes its reference over. */
    void add(ByteBuf part, boolean begins) {
        waiting.add(new Piece(part, begins));
    }

    /** The next part that may go, if there is one: it is on its way then. */
    List<Part> next() {
        var first = waiting.peek();
        if (first == null || sentBytes > 0 && sentBytes + first.bytes().readableBytes() > WINDOW) {
            return List.of();
        }
        waiting.remove();
        var part = new Part(++lastNumber, first.bytes(), first.begins());
        sent.add(part);
        sentBytes += first.bytes().readableBytes();
        return List.of(part);
    }

    /** All that is on its way, the oldest first. */
    Iterable<Part> unacknowledged() {
        return sent;
    }

    boolean hasUnacknowledged() {
        return !sent.isEmpty();
    }

    /** Everything up to this number has arrived. How many bytes of it were not known to. */
    long acknowledge(long number) {
        long freed = 0;
        for (var first = sent.peek(); first != null && first.number() <= number; first = sent.peek()) {
            sent.remove();
            freed += first.bytes().readableBytes();
            first.bytes().release();
        }
        sentBytes -= freed;
        return freed;
    }

    /** Gives up what has not arrived for sure, in order, from where something begins; the references go to the caller. */
    List<ByteBuf> giveUp() {
        var all = new ArrayList<Piece>();
        sent.forEach(each -> all.add(new Piece(each.bytes(), each.begins())));
        all.addAll(waiting);
        sent.clear();
        waiting.clear();
        sentBytes = 0;
        var left = new ArrayList<ByteBuf>();
        for (var piece : all) {
            if (left.isEmpty() && !piece.begins()) {
                piece.bytes().release();
            } else {
                left.add(piece.bytes());
            }
        }
        return left;
    }
}
