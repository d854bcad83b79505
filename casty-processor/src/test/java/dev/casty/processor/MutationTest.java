package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good sources with random tokens and lines missing, doubled or swapped. Whatever comes of it, the processor doesn't throw,
 * and what doesn't compile has an error. {@code -Dcasty.mutations} says how many to try, {@code -Dcasty.seed} from where.
 */
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("casty.mutations", 150);
    private static final long SEED = Long.getLong("casty.seed", 1);

    @TempDir
    Path temp;

    @Test
    void brokenCodeNeverBreaksTheProcessor() throws IOException {
        var cases = casesUnder(Path.of("src/test/resources/good"));
        for (long seed = SEED; seed < SEED + MUTATIONS; seed++) {
            var random = new Random(seed);
            var sources = mutated(cases.get(random.nextInt(cases.size())), random, temp.resolve("sources" + seed));
            var out = temp.resolve("out" + seed);
            var compiler = seed % 4 == 0 ? Compiler.ECJ : Compiler.JAVAC;
            var result = compiler.compile(sources, out, Compiler.libraries());
            assertThat(result.crash()).as("seed %d", seed).isEmpty();
            var classes = classesUnder(out);
            if (classes == 0 && result.diagnostics().stream().noneMatch(each -> each.getKind() == Kind.ERROR)) {
                fail("seed " + seed + " neither compiles nor has an error: " + result.diagnostics());
            }
        }
    }

    private static List<Path> casesUnder(Path folder) throws IOException {
        try (var cases = Files.list(folder)) {
            return cases.sorted().toList();
        }
    }

    private static long classesUnder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".class")).count();
        }
    }

    private static List<Path> mutated(Path good, Random random, Path folder) throws IOException {
        var sources = new Sources(folder);
        var files = GoodSourcesTest.sourcesUnder(good);
        int victim = random.nextInt(files.size());
        for (int i = 0; i < files.size(); i++) {
            var text = Files.readString(files.get(i));
            sources.add(good.relativize(files.get(i)).toString(), i == victim ? mutate(text, random) : text);
        }
        return sources.files();
    }

    private static String mutate(String text, Random random) {
        var mutated = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutated = switch (random.nextInt(8)) {
                case 0 -> mutate(mutated, "(?<=\n)", random);
                case 1, 2, 3 -> mutate(mutated, "\\b", random);
                default -> exchangeWord(mutated, random);
            };
        }
        return mutated;
    }

    private static String mutate(String text, String boundary, Random random) {
        var parts = new ArrayList<>(Arrays.asList(text.split(boundary)));
        int at = random.nextInt(parts.size());
        switch (random.nextInt(4)) {
            case 0, 1 -> parts.remove(at);
            case 2 -> parts.add(at, parts.get(at));
            default -> parts.set(at, parts.get(random.nextInt(parts.size())));
        }
        return String.join("", parts);
    }

    /** Puts a word of the text, or a misspelled one, in place of another: what still parses gets to the processor. */
    private static String exchangeWord(String text, Random random) {
        var parts = text.split("\\b");
        var words = IntStream.range(0, parts.length)
                .filter(i -> Character.isJavaIdentifierStart(parts[i].charAt(0)))
                .toArray();
        int at = words[random.nextInt(words.length)];
        parts[at] = random.nextInt(3) == 0 ? parts[at] + "x" : parts[words[random.nextInt(words.length)]];
        return String.join("", parts);
    }
}
