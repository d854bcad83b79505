package dev.casty.processor.errors;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an error offers to paste is right. */
class PastedHelpTest {
    @TempDir
    Path folder;

    @Test
    void theMissingHandlersCompileAsTheyAreOffered() throws IOException {
        var source = Files.readString(Path.of("src/test/resources/bad/ForgetsMany.java"));
        var error = UserCode.errors(new UserCode(List.of(source)).javac(folder.resolve("before")))
                .get(0);

        var end = source.lastIndexOf('}');
        var pasted = source.substring(0, end) + "\n" + offered(error.message()) + "\n}\n";

        assertThat(new UserCode(List.of(pasted)).javac(folder.resolve("after"), "-Xlint:all,-processing"))
                .isEmpty();
    }

    private static String offered(String message) {
        return message.lines()
                .dropWhile(line -> !line.strip().startsWith("help:"))
                .skip(1)
                .takeWhile(line -> !line.strip().startsWith("docs:"))
                .collect(joining("\n"));
    }
}
