package dev.casty.runtime.manual;

import dev.casty.Cancellable;
import dev.casty.runtime.time.Clock;
import dev.casty.runtime.time.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so, and runs what is due on the test's thread. */
public final class ManualTime implements Clock, Scheduler {
    private final PriorityQueue<Due> dues =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::number));
    private long now;
    private long count;

    private record Due(long time, long number, Runnable task) {}

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Cancellable schedule(long delayNanos, Runnable task) {
        var due = new Due(now + Math.max(0, delayNanos), count++, task);
        dues.add(due);
        return () -> dues.remove(due);
    }

    /** Lets time pass, and all happen that is due meanwhile. */
    public void advance(Duration by) {
        long end = now + by.toNanos();
        while (!dues.isEmpty() && dues.peek().time() <= end) {
            var due = dues.remove();
            now = due.time();
            due.task().run();
        }
        now = end;
    }

    /** How many tasks are still to come. */
    public int pending() {
        return dues.size();
    }

    @Override
    public void shutdown() {
        dues.clear();
    }
}
