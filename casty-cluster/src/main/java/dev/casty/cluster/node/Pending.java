package dev.casty.cluster.node;

import dev.casty.cluster.membership.Peer;
import dev.casty.codec.Codec;
import dev.casty.runtime.ask.Ask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The asks of this node whose replies come from others. Any thread. */
final class Pending {
    private static final int FIRST_SWEEP = 1024;

    private final Map<Long, Entry> asks = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    /** So many, and those whose askers have left are looked for: they don't say so. */
    private volatile int nextSweep = FIRST_SWEEP;

    private volatile int age;

    /**
     * One that waits.
     *
     * @param ask the ask
     * @param peer who is to answer
     * @param to who of it
     * @param reply how the reply is read
     * @param age how often {@link #grow} had been called
     */
    record Entry(Ask ask, Peer peer, Address to, Codec<Object> reply, int age) {}

    /** Adds one, and gives it a number. */
    long add(Ask ask, Peer peer, Address to, Codec<Object> reply) {
        if (asks.size() >= nextSweep) {
            asks.values().removeIf(each -> each.ask().isDone());
            nextSweep = Math.max(FIRST_SWEEP, 2 * asks.size());
        }
        long number = lastNumber.incrementAndGet();
        asks.put(number, new Entry(ask, peer, to, reply, age));
        return number;
    }

    /** The one of this number, if its peer is the one who answers; it waits no more. */
    @Nullable
    Entry remove(long number, Peer by) {
        var entry = asks.get(number);
        return entry != null && entry.peer().equals(by) && asks.remove(number, entry) ? entry : null;
    }

    /** Those that have waited since the call before this one, but not since the one before that. For one thread. */
    Map<Long, Entry> grow() {
        int now = age + 1;
        age = now;
        var grown = new HashMap<Long, Entry>();
        asks.forEach((number, entry) -> {
            if (entry.age() == now - 2 && !entry.ask().isDone()) {
                grown.put(number, entry);
            }
        });
        return grown;
    }

    /** The one of this number; null if it waits no more. */
    @Nullable
    Entry entry(long number) {
        return asks.get(number);
    }

    /** The ask of this number; null if it waits no more. */
    @Nullable
    Ask ask(long number) {
        var entry = asks.get(number);
        return entry == null ? null : entry.ask();
    }

    /** It was not sent after all. */
    void forget(long number) {
        asks.remove(number);
    }

    /** All that this peer was to answer; they wait no more. */
    List<Ask> removeAllOf(Peer peer) {
        var removed = new ArrayList<Ask>();
        asks.values().removeIf(each -> {
            boolean of = each.peer().equals(peer);
            if (of) {
                removed.add(each.ask());
            }
            return of;
        });
        return removed;
    }
}
