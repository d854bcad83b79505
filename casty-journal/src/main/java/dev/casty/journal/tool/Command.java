package dev.casty.journal.tool;

import java.io.IOException;
import java.io.PrintStream;

/** What the program was told to do. */
interface Command {
    /**
     * Does it.
     *
     * @return the exit status
     */
    int run(PrintStream out) throws IOException;
}
