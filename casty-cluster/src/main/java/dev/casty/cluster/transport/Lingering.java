package dev.casty.cluster.transport;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Has the loop look for more for a moment before it sleeps, while little is to be done: to wake a thread takes longer than what the
 * thread then does, and an ask and its reply wake six of them, one after the other, if all sleep. While there is much to be done the loop
 * sleeps at once: meanwhile more gathers, and goes in one piece.
 */
final class Lingering implements SelectStrategy {
    /** For so long: about what it takes to wake a thread, twice. */
    static final long LINGER_NANOS = 50_000;
    /** How often it is found out whether there is little to be done. */
    private static final long MEASURE_NANOS = 1_000_000;
    /** Up to so many bytes a microsecond, of what comes and goes: asks one after the other. */
    private static final long CALM = 10;

    private final LongSupplier bytes;
    private final LongSupplier clock;
    private final boolean alone;
    private boolean slept = true;
    private long busyAt;
    private boolean calm;
    private long measuredAt;
    private long measuredBytes;

    /**
     * Which knows how many bytes have come and gone.
     *
     * @param clock in nanoseconds
     * @param cores one alone has nobody who could do something meanwhile
     */
    Lingering(LongSupplier bytes, LongSupplier clock, int cores) {
        this.bytes = bytes;
        this.clock = clock;
        alone = cores == 1;
        measuredAt = clock.getAsLong() - MEASURE_NANOS;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // a courtesy to who waits for a core: nothing relies on it
    public int calculateStrategy(IntSupplier select, boolean hasTasks) throws Exception {
        long now = clock.getAsLong();
        measure(now);
        if (!calm) {
            return hasTasks ? select.get() : SELECT;
        }
        int ready = select.get();
        if (slept || hasTasks || ready > 0) {
            slept = false;
            busyAt = now;
            return ready;
        }
        if (now - busyAt < LINGER_NANOS) {
            // Another thread may have something to do for which this one waits.
            Thread.yield();
            return CONTINUE;
        }
        slept = true;
        return SELECT;
    }

    private void measure(long now) {
        if (now - measuredAt >= MEASURE_NANOS) {
            long count = bytes.getAsLong();
            calm = !alone && count - measuredBytes <= CALM * (now - measuredAt) / 1_000;
            measuredAt = now;
            measuredBytes = count;
        }
    }
}
