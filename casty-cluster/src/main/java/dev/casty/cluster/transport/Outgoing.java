package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one node: a queue a lane, and the order in which they get to the channel. Any thread may add; the rest
 * is for the loop.
 */
final class Outgoing {
    /** How much is handed to the channel in one go: more would wait there, where no frame can overtake another. */
    static final int RUN_BYTES = 64 * 1024;
    /** Up to this size a frame is copied to those before it: one large write is cheaper than many small ones. */
    private static final int COPIED_BYTES = 8 * 1024;

    private final List<LaneQueue> lanes;
    private final Turns turns;
    private final Counters counters;

    Outgoing(TransportSettings settings, Counters counters) {
        this.counters = counters;
        lanes = LaneNumber.LANES.stream()
                .map(lane ->
                        new LaneQueue(lane, lane == Lane.CONTROL ? settings.controlLaneBytes() : settings.laneBytes()))
                .toList();
        turns = new Turns(lanes.getFirst(), lanes.subList(1, lanes.size()));
    }

    /** Takes the reference over. False if there was no room: then the frame is released, and counted. */
    boolean offer(Lane lane, ByteBuf frame) {
        if (lanes.get(LaneNumber.of(lane)).offer(frame)) {
            return true;
        }
        frame.release();
        counters.dropped(lane, 1);
        return false;
    }

    boolean isEmpty() {
        for (var lane : lanes) {
            if (!lane.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Releases all that waits, and counts it. */
    void drop() {
        for (var lane : lanes) {
            int frames = 0;
            for (var frame = lane.poll(); frame != null; frame = lane.poll()) {
                frame.release();
                frames++;
            }
            counters.dropped(lane.lane, frames);
        }
    }

    /** Has all that waits go by another way. */
    void moveTo(Link link) {
        for (var lane : lanes) {
            for (var frame = lane.poll(); frame != null; frame = lane.poll()) {
                link.send(lane.lane, frame);
            }
        }
    }

    /** Hands over and flushes what the channel is ready for. Whether there is more, and the channel is ready. */
    boolean write(Channel channel) {
        if (!channel.isWritable()) {
            return false; // it says when it is
        }
        int bytes = 0;
        ByteBuf batch = null;
        for (var lane = turns.next(); lane != null && bytes < RUN_BYTES; lane = turns.next()) {
            var frame = lane.poll();
            if (frame == null) {
                continue; // dropped by a sender that found the loop to have ended
            }
            int size = FrameHandler.HEAD + frame.readableBytes();
            bytes += size;
            turns.gone(lane, size);
            batch = add(lane.lane, frame, batch == null ? newBatch(channel, size) : batch, channel);
        }
        if (batch != null) {
            Channels.write(channel, batch);
        }
        if (bytes > 0) {
            counters.bytesOut.addAndGet(bytes);
            channel.flush();
        }
        return channel.isWritable() && !isEmpty();
    }

    private ByteBuf newBatch(Channel channel, int first) {
        long waiting = first;
        for (var lane : lanes) {
            waiting += lane.bytes();
        }
        return channel.alloc().ioBuffer((int) Math.min(waiting, RUN_BYTES));
    }

    /** What becomes of the batch: null if it had to go. */
    private static @Nullable ByteBuf add(Lane lane, ByteBuf frame, ByteBuf batch, Channel channel) {
        int size = frame.readableBytes();
        FrameHandler.writeHead(batch, size, lane);
        if (size <= COPIED_BYTES) {
            batch.writeBytes(frame, frame.readerIndex(), size);
            frame.release();
            return batch;
        }
        Channels.write(channel, batch);
        Channels.write(channel, frame);
        return null;
    }
}
