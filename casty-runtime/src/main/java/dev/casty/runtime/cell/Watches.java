package dev.casty.runtime.cell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a cell watches, with what to be told, and who watches it. For the cell's own thread. */
final class Watches {
    private final Map<Watchable, Object> watched = new LinkedHashMap<>();
    private final Set<Watcher> watchers = new LinkedHashSet<>();

    /** Whether it is a new one. A second watch only changes the message. */
    boolean watch(Watchable other, Object message) {
        return watched.put(other, message) == null;
    }

    /** The message to be told about this one, or null if it is not watched. */
    @Nullable
    Object messageFor(Watchable other) {
        return watched.get(other);
    }

    /** As {@link #messageFor}, and it is not watched any more. */
    @Nullable
    Object unwatch(Watchable other) {
        return watched.remove(other);
    }

    void addWatcher(Watcher watcher) {
        watchers.add(watcher);
    }

    void removeWatcher(Watcher watcher) {
        watchers.remove(watcher);
    }

    Set<Watchable> watched() {
        return watched.keySet();
    }

    Set<Watcher> watchers() {
        return watchers;
    }
}
