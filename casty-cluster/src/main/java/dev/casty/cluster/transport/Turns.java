package dev.casty.cluster.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among lanes: the first goes before all others; these share the rest by bytes, for a lane's next frame starts where
 * its last one ended, and the earliest start wins (start-time fair queueing, Goyal, Vin and Cheng, SIGCOMM 1996). For one thread.
 */
final class Turns {
    private final LaneQueue first;
    private final List<LaneQueue> others;
    private final long[] ends;
    private long now;

    Turns(LaneQueue first, List<LaneQueue> others) {
        this.first = first;
        this.others = others;
        ends = new long[others.size()];
    }

    /** The lane whose frame goes next; null if nothing waits. */
    @Nullable
    LaneQueue next() {
        if (!first.isEmpty()) {
            return first;
        }
        LaneQueue next = null;
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] < earliest && !others.get(i).isEmpty()) {
                earliest = ends[i];
                next = others.get(i);
            }
        }
        return next;
    }

    /** So many bytes of a lane have gone. */
    void gone(LaneQueue lane, int bytes) {
        int i = others.indexOf(lane);
        if (i >= 0) {
            // One that had nothing to send has no claim from that time.
            now = Math.max(ends[i], now);
            ends[i] = now + bytes;
        }
    }
}
