package dev.casty.cluster.transport;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Where {@link TransportCounters} are counted. Any thread may count and look. */
final class Counters {
    final AtomicLong open = new AtomicLong();
    final AtomicLong accepted = new AtomicLong();
    final AtomicLong dialed = new AtomicLong();
    final AtomicLong malformed = new AtomicLong();
    final AtomicLong truncated = new AtomicLong();
    final AtomicLong bytesIn = new AtomicLong();
    final AtomicLong bytesOut = new AtomicLong();
    private final Map<Refusal, LongAdder> refused = zeros(Refusal.class);
    private final Map<Lane, LongAdder> dropped = zeros(Lane.class);

    private static <E extends Enum<E>> Map<E, LongAdder> zeros(Class<E> kinds) {
        var zeros = new EnumMap<E, LongAdder>(kinds);
        for (var kind : kinds.getEnumConstants()) {
            zeros.put(kind, new LongAdder());
        }
        return zeros;
    }

    /** Bytes of frames that came and went. */
    long bytes() {
        return bytesIn.getPlain() + bytesOut.getPlain();
    }

    void refused(Refusal reason) {
        add(refused, reason, 1);
    }

    void dropped(Lane lane, int frames) {
        add(dropped, lane, frames);
    }

    private static <E> void add(Map<E, LongAdder> counts, E kind, int count) {
        var adder = counts.get(kind);
        if (adder != null) {
            adder.add(count);
        }
    }

    TransportCounters snapshot() {
        return new TransportCounters(
                open.get(),
                accepted.get(),
                dialed.get(),
                sums(refused),
                malformed.get(),
                truncated.get(),
                sums(dropped),
                bytesIn.get(),
                bytesOut.get());
    }

    private static <E> Map<E, Long> sums(Map<E, LongAdder> counts) {
        var sums = new HashMap<E, Long>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }
}
