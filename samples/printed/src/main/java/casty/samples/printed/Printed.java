package casty.samples.printed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a sample prints, and what it should. The expected output lies beside the sample's test as {@code output.txt}, where
 * the guide takes it from; {@code -Dcasty.rewrite=true} replaces it by what the sample prints now.
 */
public final class Printed {
    private Printed() {}

    /** The {@code main} of a sample. */
    @FunctionalInterface
    public interface Program {
        void run(String... args) throws Exception;
    }

    /** What {@code program} writes to {@code System.out}, with its threads, until it returns. Not for two at once. */
    public static String by(Program program, String... args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            program.run(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    /**
     * Compares what a program prints with {@code output.txt} of the test's package.
     *
     * @throws AssertionError if they differ
     */
    public static void expect(Class<?> test, Program program, String... args) throws Exception {
        var actual = by(program, args);
        var file = Path.of("src/test/resources", test.getPackageName().replace('.', '/'), "output.txt");
        if (Boolean.getBoolean("casty.rewrite")) {
            Files.writeString(file, actual);
        }
        var expected = read(file);
        if (!actual.equals(expected)) {
            throw new AssertionError("printed is not what " + file.toAbsolutePath()
                    + " holds; where the new output is right, run the test with -Dcasty.rewrite=true\n--- expected\n"
                    + expected + "--- printed\n" + actual);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    }
}
