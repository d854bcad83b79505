package dev.casty.cluster.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of the program: its exit status and what it printed, the folder called {@code DIR} and any day {@code DAY}. */
record Run(int status, String out, String err) {
    static Run of(Path folder, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new Main(stream(out), stream(err)).run(List.of(args));
        return new Run(status, text(out, folder), text(err, folder));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes, Path folder) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(folder.toString(), "DIR")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}", "DAY");
    }

    /** An authority in a folder. */
    static void ca(Path folder, String... more) {
        done(folder, "ca", List.of("--folder", folder.toString()), more);
    }

    /** A node of the authority in a folder. */
    static void node(Path folder, String name, String hosts, String... more) {
        done(folder, "node", List.of("--folder", folder.toString(), "--name", name, "--host", hosts), more);
    }

    private static void done(Path folder, String command, List<String> options, String... more) {
        var args = new ArrayList<>(options);
        args.addFirst(command);
        args.addAll(List.of(more));
        var run = of(folder, args.toArray(String[]::new));
        if (run.status != Main.DONE) {
            throw new AssertionError(run.err);
        }
    }

    /**
     * Compares what was printed with a file of the folder {@code expected}; {@code -Dcasty.rewrite=true} writes that anew.
     */
    void expect(String name) {
        var file = Path.of("src/test/resources/expected", name + ".txt");
        var actual = out + err + "exit status " + status + "\n";
        try {
            if (Boolean.getBoolean("casty.rewrite")) {
                Files.createDirectories(file.getParent());
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
