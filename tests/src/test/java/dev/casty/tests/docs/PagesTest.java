package dev.casty.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.casty.tests.docs.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page shows what is true. {@code -Dcasty.rewrite=true} puts the truth into the pages instead. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TempDir
    Path folder;

    static List<Path> pages() throws IOException {
        try (var guide = Files.list(Source.ROOT.resolve("docs/guide"))) {
            var top = Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(Source.ROOT::resolve);
            return Stream.concat(top, guide.sorted()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageShowsIsWhatItsSourceHolds(Path file) throws IOException {
        var page = Page.read(file);
        for (int i = 0; i < page.blocks().size(); i++) {
            var block = page.blocks().get(i);
            if (block.marker().isEmpty()) {
                continue;
            }
            var parts = Page.parts(block);
            if (parts[0].equals("generated")) {
                checkExcerpt(page, block, parts[1]);
                continue;
            }
            var truth = parts[0].equals("snippet") ? Source.snippet(parts[1]) : error(parts[1]);
            if (Boolean.getBoolean("casty.rewrite") && !truth.equals(page.text(block))) {
                page.rewrite(block, truth);
                page = Page.read(file);
            } else {
                assertThat(page.text(block))
                        .as("%s is not %s; -Dcasty.rewrite=true makes it so", page.at(block), parts[1])
                        .isEqualTo(truth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allJavaOnAPageComesFromSomewhere(Path file) throws IOException {
        var page = Page.read(file);
        assertThat(page.blocks())
                .filteredOn(block -> block.language().equals("java"))
                .allSatisfy(
                        block -> assertThat(block.marker()).as(page.at(block)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsSomewhere(Path file) throws IOException {
        LINK.matcher(Files.readString(file))
                .results()
                .map(link -> file.resolveSibling(link.group(1)))
                .forEach(target -> assertThat(target).exists());
    }

    /** The lines shown, in order, are lines of the generated class; {@code // ...} stands for what is left out. */
    private void checkExcerpt(Page page, Block block, String marker) throws IOException {
        var parts = marker.split(" ");
        var compiled = compile(Source.read(parts[0]).text(), "with", parts[0]);
        var generated = new ArrayList<>(compiled.generated(parts[1]));
        for (var line : page.text(block)) {
            if (line.isBlank() || line.strip().startsWith("// ...")) {
                continue;
            }
            int index = generated.indexOf(line);
            if (index < 0) {
                fail("%s: '%s' is not in %s, or not in this order", page.at(block), line, parts[1]);
            }
            generated.subList(0, index + 1).clear();
        }
    }

    /** {@code path without region}: what javac says of the file without this region; {@code path without processor}: the
     * first that it says of it where none runs. */
    private List<String> error(String marker) throws IOException {
        var parts = marker.split(" without ");
        var source = Source.read(parts[0]);
        var compiled = parts[1].equals("processor")
                ? compile(source.text(), "without", parts[0])
                : compile(source.without(parts[1]), "with", parts[0]);
        assertThat(compiled.succeeded()).as("it compiles").isFalse();
        var lines = compiled.output().lines().map(String::stripTrailing).toList();
        return parts[1].equals("processor") ? firstError(lines) : lines;
    }

    private static List<String> firstError(List<String> lines) {
        int second = 1;
        while (!lines.get(second).contains(": error: ")) {
            second++;
        }
        return lines.subList(0, second);
    }

    /** Compiles a file, with this text, and those beside it. */
    private Compiled compile(String text, String processor, String path) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.list(Source.ROOT.resolve(path).getParent())) {
            for (var each : files.toList()) {
                sources.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        sources.put(Path.of(path).getFileName().toString(), text);
        return processor.equals("with")
                ? Compiled.of(folder, sources, "-proc:full", "-processorpath", System.getProperty("java.class.path"))
                : Compiled.of(folder, sources, "-proc:none");
    }
}
