package dev.casty.processor.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.processor.errors.UserCode.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code bad/} says in its first lines which errors it gives, and gives no others:
 * {@code // expect: code | part of the line it points at | word of the message | another word}. The code {@code javac} means
 * the compiler's own; {@code // expect: nothing} where none is to be given.
 */
class BadSourcesTest {
    private static final String EXPECT = "// expect: ";
    private static final String COMPILERS_OWN = "javac";

    @TempDir
    Path folder;

    static Stream<Path> bad() throws IOException {
        return Files.list(Path.of("src/test/resources/bad")).sorted();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void oneMistakeIsOneError(Path file) throws IOException {
        var source = Files.readString(file);
        assertAsExpected(source, UserCode.errors(new UserCode(List.of(source)).javac(folder)));
    }

    /** All in one compilation, and without lines: Eclipse's compiler gives values in annotations no position. */
    @Test
    void eclipsesCompilerReportsTheSameCodes() throws IOException {
        var sources = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var file : bad().toList()) {
            var source = Files.readString(file);
            var expected = expected(source).stream().map(each -> each.get(0)).toList();
            if (!expected.contains(COMPILERS_OWN)) {
                sources.add(source);
                codes.addAll(expected);
            }
        }
        assertThat(new UserCode(sources).ecj(folder))
                .extracting(Complaint::code)
                .filteredOn(code -> !code.isEmpty())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static void assertAsExpected(String source, List<Complaint> complaints) {
        var expected = expected(source);
        assertThat(complaints).as(UserCode.shown(complaints)).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            var words = expected.get(i);
            var complaint = complaints.get(i);
            assertThat(complaint.code())
                    .as(complaint.toString())
                    .isEqualTo(words.get(0).replace(COMPILERS_OWN, ""));
            assertThat(complaint.line()).as(complaint.toString()).contains(words.get(1));
            assertThat(complaint.message()).contains(words.subList(2, words.size()));
            assertThat(complaint.message()).matches("\\p{ASCII}*");
        }
    }

    private static List<List<String>> expected(String source) {
        return source.lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> List.of(line.substring(EXPECT.length()).split(" \\| ")))
                .filter(each -> !each.equals(List.of("nothing")))
                .toList();
    }
}
