package dev.casty.cluster.node;

import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a peer and waits for the loop: items one behind the other, each with its length before it, in batches. Whoever
 * says something copies it in and goes on; one call of the loop takes all that has gathered meanwhile.
 */
final class Outbox {
    private static final int FIRST_BYTES = 1024;
    private static final int BATCH_BYTES = 32 * 1024;
    private static final int LENGTH_BYTES = 5;

    private final ByteBufAllocator buffers = PooledByteBufAllocator.DEFAULT;
    private final Deque<ByteBuf> full = new ArrayDeque<>();
    private @Nullable ByteBuf open;
    /** As large as the last batch was: it grows by copies. */
    private int usual = FIRST_BYTES;

    private boolean announced;
    private volatile long bytes;

    /** Adds a copy of an item. Whether the loop is to be told that there is something. */
    synchronized boolean add(ByteBuf item) {
        int size = item.readableBytes() + LENGTH_BYTES;
        var batch = open;
        if (batch == null || batch.readableBytes() + size > BATCH_BYTES) {
            if (batch != null) {
                full.add(batch);
            }
            batch = buffers.buffer(Math.max(usual, size));
            open = batch;
        }
        int before = batch.readableBytes();
        Primitives.writeNumber(batch, item.readableBytes());
        batch.writeBytes(item, item.readerIndex(), item.readableBytes());
        bytes += batch.readableBytes() - before;
        boolean news = !announced;
        announced = true;
        return news;
    }

    /** The next batch, which is the caller's; null if there is none, and then the loop is to be told again of the next. */
    synchronized @Nullable ByteBuf take() {
        var next = full.poll();
        if (next == null) {
            next = open;
            open = null;
        }
        if (next == null) {
            announced = false;
        } else {
            bytes -= next.readableBytes();
            usual = Math.clamp(next.readableBytes(), FIRST_BYTES, BATCH_BYTES);
        }
        return next;
    }

    /** How many bytes wait for the loop. */
    long bytes() {
        return bytes;
    }
}
