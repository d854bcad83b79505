package dev.casty.cluster.node;

import dev.casty.cluster.membership.Peer;
import dev.casty.codec.Codec;
import dev.casty.runtime.ask.Ask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The asks of this node whose replies come from others. Any thread, none waits.
 *
 * <p>Numbers are given out in turn, and the last digits of its number say where an ask lies. Where one lies already that still waits the
 * next number is taken; where many do, a larger table is. What lies in the smaller ones is found there. Who has stopped waiting does not say so,
 * and makes room when its place is needed.
 */
final class Pending {
    private static final int FIRST_SIZE = 1024;
    private static final int LARGEST_SIZE = 1 << 24;
    /** So many places in a row are taken, and the table is too small. */
    private static final int TRIES = 8;

    private final AtomicLong lastNumber = new AtomicLong();
    private volatile Table newest = new Table(FIRST_SIZE, null);
    private volatile int age;

    /**
     * One that waits.
     *
     * @param number by which the other side knows it
     * @param ask the ask
     * @param peer who is to answer
     * @param to who of it
     * @param reply how the reply is read
     * @param age how often {@link #grow} had been called
     */
    record Entry(long number, Ask ask, Peer peer, Address to, Codec<Object> reply, int age) {}

    /** Places, and those that were too few before. */
    private static final class Table {
        private final AtomicReferenceArray<@Nullable Entry> places;
        private final @Nullable Table smaller;

        Table(int size, @Nullable Table smaller) {
            places = new AtomicReferenceArray<>(size);
            this.smaller = smaller;
        }

        private int place(long number) {
            return (int) number & (places.length() - 1);
        }

        boolean add(Entry entry) {
            int place = place(entry.number);
            var there = places.get(place);
            return (there == null || there.ask.isDone()) && places.compareAndSet(place, there, entry);
        }

        @Nullable
        Entry get(long number) {
            var there = places.get(place(number));
            if (there != null && there.number == number) {
                return there;
            }
            return smaller == null ? null : smaller.get(number);
        }

        boolean remove(Entry entry) {
            return places.compareAndSet(place(entry.number), entry, null) || smaller != null && smaller.remove(entry);
        }

        void forEach(Consumer<Entry> action) {
            for (int place = 0; place < places.length(); place++) {
                var there = places.get(place);
                if (there != null && !there.ask.isDone()) {
                    action.accept(there);
                }
            }
            if (smaller != null) {
                smaller.forEach(action);
            }
        }
    }

    /** Whether nobody waits. */
    boolean isEmpty() {
        var waits = new boolean[1];
        newest.forEach(each -> waits[0] = true);
        return !waits[0];
    }

    /** Adds one, and gives it a number. */
    long add(Ask ask, Peer peer, Address to, Codec<Object> reply) {
        for (int tries = 0; ; tries++) {
            var table = newest;
            if (tries == TRIES) {
                enlarge(table);
                tries = 0;
                continue;
            }
            long number = lastNumber.incrementAndGet();
            if (table.add(new Entry(number, ask, peer, to, reply, age))) {
                return number;
            }
        }
    }

    private synchronized void enlarge(Table full) {
        int size = full.places.length();
        if (newest == full && size < LARGEST_SIZE) {
            newest = new Table(2 * size, full);
        }
    }

    /** The one of this number, if its peer is the one who answers; it waits no more. */
    @Nullable
    Entry remove(long number, Peer by) {
        var entry = entry(number);
        return entry != null && entry.peer.equals(by) && newest.remove(entry) ? entry : null;
    }

    /** Those that have waited since the call before this one, but not since the one before that. For one thread. */
    Map<Long, Entry> grow() {
        int now = age + 1;
        age = now;
        var grown = new HashMap<Long, Entry>();
        newest.forEach(each -> {
            if (each.age == now - 2) {
                grown.put(each.number, each);
            }
        });
        return grown;
    }

    /** The one of this number; null if it waits no more. */
    @Nullable
    Entry entry(long number) {
        return newest.get(number);
    }

    /** The ask of this number; null if it waits no more. */
    @Nullable
    Ask ask(long number) {
        var entry = entry(number);
        return entry == null ? null : entry.ask;
    }

    /** It was not sent after all. */
    void forget(long number) {
        var entry = entry(number);
        if (entry != null) {
            newest.remove(entry);
        }
    }

    /** All that this peer was to answer; they wait no more. */
    List<Ask> removeAllOf(Peer peer) {
        var removed = new ArrayList<Ask>();
        newest.forEach(each -> {
            if (each.peer.equals(peer) && newest.remove(each)) {
                removed.add(each.ask);
            }
        });
        return removed;
    }
}
