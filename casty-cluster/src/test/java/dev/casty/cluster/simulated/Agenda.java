package dev.casty.cluster.simulated;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen, and the time, which moves only from one thing to the next. */
public final class Agenda {
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparingLong(Item::at).thenComparingLong(Item::order));
    private long now;
    private long added;

    /** With nothing to happen. */
    public Agenda() {}

    private record Item(long at, long order, Runnable action) {}

    /** Nanoseconds since the simulation began. */
    public long now() {
        return now;
    }

    /** Lets something happen after this time. */
    public void after(long nanos, Runnable action) {
        items.add(new Item(now + nanos, added++, action));
    }

    /** Lets all happen that is due until then. */
    public void runUntil(long time) {
        for (var next = items.peek(); next != null && next.at <= time; next = items.peek()) {
            items.remove();
            now = next.at;
            next.action.run();
        }
        now = time;
    }
}
