package dev.casty.journal.tool;

import dev.casty.journal.JournalException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program. Its exit status is 0 if all is well, 1 if the journal is damaged, 2 if the command could not be done. */
public final class Main {
    static final int WHOLE = 0;
    static final int DAMAGED = 1;
    static final int FAILED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and exits. */
    public static void main(String... args) {
        // There is no logging here, and SLF4J would say so on every run.
        System.setProperty("slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new Main(out, err).run(List.of(args));
        out.flush();
        System.exit(status);
    }

    int run(List<String> args) {
        try {
            return Arguments.parse(args).run(out);
        } catch (UsageException e) {
            return failed(e.getMessage());
        } catch (NoSuchFileException e) {
            return failed(Text.printable(e.getMessage()) + " is not there any more: is a system using the journal? Run"
                    + " this again");
        } catch (IOException e) {
            return failed("the journal can't be read: " + Text.printable(e.toString()));
        } catch (JournalException e) {
            return failed(Text.printable(String.valueOf(e.getMessage())));
        }
    }

    private int failed(@Nullable String message) {
        out.flush();
        err.println("casty-journal: " + message);
        return FAILED;
    }
}
