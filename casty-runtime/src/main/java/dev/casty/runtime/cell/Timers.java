package dev.casty.runtime.cell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The timers of a cell that are still to come. Concurrent, because anybody may cancel one. */
final class Timers {
    private final Set<Timer> running = ConcurrentHashMap.newKeySet();

    void add(Timer timer) {
        running.add(timer);
    }

    void remove(Timer timer) {
        running.remove(timer);
    }

    void cancelAll() {
        for (var timer : running) {
            timer.cancelWithAll();
        }
        running.clear();
    }
}
