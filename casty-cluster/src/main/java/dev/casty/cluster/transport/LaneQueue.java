package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What waits in one lane to one node. Any thread may add, and take. */
final class LaneQueue {
    /** What a frame takes beside its bytes, more or less: else a lane full of tiny frames would take many times its bound. */
    static final int OVERHEAD = 64;

    final Lane lane;
    private final int bound;
    private final Queue<ByteBuf> frames = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    LaneQueue(Lane lane, int bound) {
        this.lane = lane;
        this.bound = bound;
    }

    /** Takes the reference over; false, and it does not, if it is full. */
    boolean offer(ByteBuf frame) {
        int size = sizeOf(frame);
        if (bytes.addAndGet(size) > bound) {
            bytes.addAndGet(-size);
            return false;
        }
        frames.add(frame);
        return true;
    }

    @Nullable
    ByteBuf poll() {
        var frame = frames.poll();
        if (frame != null) {
            bytes.addAndGet(-sizeOf(frame));
        }
        return frame;
    }

    private static int sizeOf(ByteBuf frame) {
        return frame.readableBytes() + OVERHEAD;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** How much waits, at most. */
    long bytes() {
        return bytes.get();
    }
}
