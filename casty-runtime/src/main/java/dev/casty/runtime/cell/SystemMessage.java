package dev.casty.runtime.cell;

import dev.casty.runtime.supervision.Decision;
import dev.casty.spi.ActorType;
import java.util.List;

/** What cells and timers tell a cell about its life. It goes before all mail, and is handled in whatever state it is. */
sealed interface SystemMessage {
    /** Stop. */
    record Stop() implements SystemMessage {
        static final Stop INSTANCE = new Stop();
    }

    /** Stop, and leave your mail to somebody else. */
    record Retire(Heir heir) implements SystemMessage {}

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
    record Watch(Watcher watcher) implements SystemMessage {}

    /** Do not tell {@code watcher} any more. */
    record Unwatch(Watcher watcher) implements SystemMessage {}

    /** An actor that this one watches has stopped. */
    record WatchedStopped(Watchable watched) implements SystemMessage {}

    /** The journal has written, or refused, what this actor has changed. */
    record Settled() implements SystemMessage {
        static final Settled INSTANCE = new Settled();
    }

    /** Give {@code element} to the child that is found by these names, one below the other. */
    record PassOn(List<String> names, ActorType<?, ?> type, Object element) implements SystemMessage {}

    /** Launch {@code successor}, which has taken the name, when this actor has stopped. */
    record LaunchAfter(Cell successor) implements SystemMessage {}
}
