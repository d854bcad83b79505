package dev.casty.journal.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program says about itself. */
final class Help {
    private static final String ALL = """
        casty-journal looks into the journal of durable actors: the directory that FileJournal.at(...) was given.

          list DIR                  the actors that have a state
          show DIR PATH             the state of one of them
              --entries             with the entries that it is made of
              --full                whatever its size: else long values are cut
          verify DIR                reads and checks every record; exit status 1 if something is damaged
          explain DIR               what is damaged, how that is known, and what can be done
          delete DIR PATH --yes     deletes the state of one actor; no system may have the journal open
          help, --version

        All but delete change nothing and take no lock: a running system is not disturbed.
        Exit status: 0 done, and the journal is whole; 1 the journal is damaged; 2 it could not be done.
        """;

    private Help() {}

    static int all(PrintStream out) {
        out.print(ALL.replace("\n", System.lineSeparator()));
        return Main.WHOLE;
    }

    static int version(PrintStream out) throws IOException {
        try (var in = Help.class.getResourceAsStream("version.txt")) {
            var version = in == null ? "of unknown version" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.println("casty-journal " + version.strip());
        }
        return Main.WHOLE;
    }
}
