package dev.casty.processor.errors;

import dev.casty.processor.report.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of {@code docs/errors}: what a code means, code that fails and what is printed for it, and the same code fixed.
 *
 * @param file where it is
 * @param text what it says
 */
record ErrorPage(Path file, String text) {
    private static final Path FOLDER = Path.of("..", "docs", "errors");
    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    static ErrorPage of(Code code) {
        return read(FOLDER.resolve(code + ".md"));
    }

    /** The names of all pages, such as {@code CASTY-0101}. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("CASTY-"))
                    .map(each -> each.replace(".md", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ErrorPage index() {
        return read(FOLDER.resolve("README.md"));
    }

    private static ErrorPage read(Path file) {
        try {
            return new ErrorPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return text.lines().findFirst().orElse("");
    }

    UserCode failing() {
        return code("Failing");
    }

    UserCode fixed() {
        return code("Fixed");
    }

    private UserCode code(String section) {
        return new UserCode(SOURCE.matcher(section(section))
                .results()
                .map(result -> result.group(1))
                .toList());
    }

    /** What the page says is printed. */
    String message() {
        return MESSAGE.matcher(section("Message"))
                .results()
                .map(result -> result.group(1).stripTrailing())
                .findFirst()
                .orElse("");
    }

    /** Writes into the page what is printed. */
    void rewrite(String message) {
        var block = "## Message\n\n```text\n" + message + "\n```\n\n";
        var section = "## Message\n" + section("Message");
        try {
            Files.writeString(file, text.replace(section, block));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String section(String name) {
        Map<String, String> sections = SECTION.matcher(text)
                .results()
                .collect(Collectors.toMap(each -> each.group(1), (MatchResult each) -> each.group(2)));
        return sections.getOrDefault(name, "");
    }
}
