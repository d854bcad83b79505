package dev.casty.tests.faults.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the operating system, run to its end. */
final class Command {
    private static final long PATIENCE_SECONDS = 30;
    /** Where programs for root are, which not every PATH names. */
    private static final String OF_ROOT = "/usr/sbin:/sbin";

    private Command() {}

    /** Where a program is. */
    static Optional<String> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + OF_ROOT;
        return Stream.of(path.split(File.pathSeparator))
                .map(each -> Path.of(each, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Runs a program, given as one text; its words have no spaces. */
    static void run(String command) {
        feed("", List.of(command.split(" ")));
    }

    /**
     * Runs a program that reads this.
     *
     * @throws IllegalStateException with what it has said, if it fails
     */
    static void feed(String input, List<String> command) {
        var words = new ArrayList<>(command);
        words.set(0, find(words.getFirst()).orElse(words.getFirst()));
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + String.join(" ", command), e);
        }
    }
}
