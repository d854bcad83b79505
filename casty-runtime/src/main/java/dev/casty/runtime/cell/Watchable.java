package dev.casty.runtime.cell;

/** An actor that can be watched: a cell of this system, or what stands for one elsewhere. Any thread. */
public interface Watchable {
    /** From now on it tells the watcher when it has stopped; at once, if it has. */
    void addWatcher(Watcher watcher);

    /** Not any more. It may be too late. */
    void removeWatcher(Watcher watcher);
}
