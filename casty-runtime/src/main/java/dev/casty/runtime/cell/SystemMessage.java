package dev.casty.runtime.cell;

import dev.casty.runtime.supervision.Decision;

/** What cells and timers tell a cell about its life. It goes before all mail, and is handled in whatever state it is. */
sealed interface SystemMessage {
    /** Stop. */
    record Stop() implements SystemMessage {
        static final Stop INSTANCE = new Stop();
    }

    /** A child failed and waits for its parent's word. */
    record ChildFailed(SupervisedCell child, Failed failure, Decision own, Decision ifRestarted)
            implements SystemMessage {}

    /** What the parent decided about this failure. */
    record Verdict(Failed failure, Decision decision) implements SystemMessage {}

    /** A sibling failed, and this one restarts with it. */
    record RestartWithSibling(Throwable cause, long delayNanos) implements SystemMessage {}

    /** The wait before a restart is over. */
    record BackoffOver(Failed failure) implements SystemMessage {}

    /** A child has stopped for good. */
    record ChildStopped(Cell child) implements SystemMessage {}

    /** Tell {@code watcher} when this actor has stopped. */
    record Watch(Cell watcher) implements SystemMessage {}

    /** Do not tell {@code watcher} any more. */
    record Unwatch(Cell watcher) implements SystemMessage {}

    /** An actor that this one watches has stopped. */
    record WatchedStopped(Cell watched) implements SystemMessage {}

    /** The journal has written, or refused, what this actor has changed. */
    record Settled() implements SystemMessage {
        static final Settled INSTANCE = new Settled();
    }

    /** Launch {@code successor}, which has taken the name, when this actor has stopped. */
    record LaunchAfter(Cell successor) implements SystemMessage {}
}
