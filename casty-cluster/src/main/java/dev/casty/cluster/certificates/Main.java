package dev.casty.cluster.certificates;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program. Its exit status is 0 if the files were made, 2 if they could not be. */
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and exits. */
    public static void main(String... args) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new Main(out, err).run(List.of(args));
        out.flush();
        System.exit(status);
    }

    int run(List<String> args) {
        try {
            Arguments.parse(args).run(out);
            return DONE;
        } catch (UsageException e) {
            return failed(e.getMessage());
        } catch (IOException e) {
            return failed("the files can't be made: " + e);
        }
    }

    private int failed(@Nullable String message) {
        out.flush();
        err.println("casty-certificates: " + message);
        return FAILED;
    }
}
