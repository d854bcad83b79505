package dev.casty.cluster.certificates;

import java.io.IOException;
import java.io.PrintStream;

/** What the program was told to do. */
interface Command {
    /** Does it, and says what was done. */
    void run(PrintStream out) throws IOException;
}
