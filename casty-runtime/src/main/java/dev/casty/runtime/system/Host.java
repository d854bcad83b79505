package dev.casty.runtime.system;

import dev.casty.ActorSystem;
import dev.casty.journal.OpenJournal;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.Addresses;
import org.jspecify.annotations.Nullable;

/** The larger system of which a {@link LocalSystem} is this machine's part. */
public interface Host {
    /** The system as its actors see it. */
    ActorSystem system();

    /** How refs are written and found: everybody's, not only this machine's. */
    Addresses addresses();

    /** An actor without a parent has stopped. Any thread. */
    void stopped(Cell cell);

    /**
     * Where the state of the durable actor of this path is kept.
     *
     * @param own the journal of this machine's part, if it has one
     */
    @Nullable
    OpenJournal journal(String path, @Nullable OpenJournal own);

    /** The state of an actor is somebody else's now: the actor does nothing more, and waits for being retired. On its own thread. */
    void lost(Cell cell);
}
