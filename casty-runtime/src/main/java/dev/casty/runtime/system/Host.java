package dev.casty.runtime.system;

import dev.casty.ActorSystem;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.Addresses;

/** The larger system of which a {@link LocalSystem} is this machine's part. */
public interface Host {
    /** The system as its actors see it. */
    ActorSystem system();

    /** How refs are written and found: everybody's, not only this machine's. */
    Addresses addresses();

    /** An actor without a parent has stopped. Any thread. */
    void stopped(Cell cell);
}
