package dev.casty.runtime.cell;

/** Who watches actors: a cell of this system, or what stands for one elsewhere. */
public interface Watcher {
    /** It has stopped. Any thread. */
    void watchedStopped(Watchable watched);
}
