package dev.casty.journal.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A run of the program: its exit status and what it printed, the directory called {@code DIR}. */
record Run(int status, String out, String err) {
    static Run of(Path directory, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new Main(stream(out), stream(err)).run(List.of(args));
        return new Run(status, text(out, directory), text(err, directory));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes, Path directory) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(directory.toString(), "DIR");
    }

    /**
     * Compares what was printed with a file of the folder {@code expected}; {@code -Dcasty.rewrite=true} writes that anew.
     */
    void expect(String name) {
        var file = Path.of("src/test/resources/expected", name + ".txt");
        var actual = out + err + "exit status " + status + "\n";
        try {
            if (Boolean.getBoolean("casty.rewrite")) {
                Files.writeString(file, actual);
            }
            var expected = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
            if (!actual.equals(expected)) {
                throw new AssertionError("printed is not what " + file.toAbsolutePath()
                        + " holds; where the new output is right, run the test with -Dcasty.rewrite=true\n"
                        + "--- expected\n"
                        + expected + "--- printed\n" + actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
