package dev.casty.cluster.membership;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen, and the time, which moves only from one thing to the next. */
final class Agenda {
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparingLong(Item::at).thenComparingLong(Item::order));
    private long now;
    private long added;

    private record Item(long at, long order, Runnable action) {}

    /** Nanoseconds since the simulation began. */
    long now() {
        return now;
    }

    void after(long nanos, Runnable action) {
        items.add(new Item(now + nanos, added++, action));
    }

    /** Lets all happen that is due until then. */
    void runUntil(long time) {
        for (var next = items.peek(); next != null && next.at <= time; next = items.peek()) {
            items.remove();
            now = next.at;
            next.action.run();
        }
        now = time;
    }
}
