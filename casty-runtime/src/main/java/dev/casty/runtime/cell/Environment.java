package dev.casty.runtime.cell;

import dev.casty.ActorSystem;
import dev.casty.codec.Surroundings;
import dev.casty.journal.OpenJournal;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Clock;
import dev.casty.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a cell needs of its system. */
public interface Environment {
    /** The system as users see it. */
    ActorSystem system();

    /** Who runs cells. */
    Dispatcher dispatcher();

    /** Who calls later. */
    Scheduler scheduler();

    /** What time it is. */
    Clock clock();

    /** Chance, for jitter. Any thread may use it. */
    RandomGenerator random();

    /** Where the state of the durable actor of this path is kept; null if nowhere. */
    @Nullable
    OpenJournal journal(String path);

    /** Whom to tell what happened. */
    EventBus eventBus();

    /** Where users' callbacks run. */
    Executor callbacks();

    /** Where states are written and read: how refs in them are found again. */
    Surroundings surroundings();

    /** How long an ask waits that doesn't say. */
    Duration askTimeout();

    /** A number that no other actor of the system has in its name. */
    long nextNumber();

    /** Called by a cell without a parent when it has stopped. */
    void stopped(Cell cell);

    /** Called by a cell whose state is somebody else's now. */
    void lost(Cell cell);
}
