package dev.casty.processor.errors;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.processor.errors.UserCode.Complaint;
import dev.casty.processor.report.Code;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of {@code docs/errors} tell the truth. With {@code -Dcasty.rewrite=true} what they print is brought up to date. */
class ErrorPagesTest {
    private static final boolean REWRITE = Boolean.getBoolean("casty.rewrite");

    @TempDir
    Path folder;

    @Test
    void everyCodeHasAPageAndEveryPageACode() {
        assertThat(ErrorPage.names())
                .isEqualTo(Arrays.stream(Code.values())
                        .map(Code::toString)
                        .sorted()
                        .toList());
    }

    @Test
    void theIndexNamesEveryCodeAndItsTitle() {
        for (var code : Code.values()) {
            assertThat(ErrorPage.index().text()).contains("[" + code + "](" + code + ".md) | " + code.title() + " |");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsCalledAsItsCode(Code code) {
        assertThat(ErrorPage.of(code).title()).isEqualTo("# " + code + ": " + code.title());
    }

    @ParameterizedTest
    @EnumSource
    void failingCodeGivesThatErrorAndNoOtherAsThePageShowsIt(Code code) {
        var page = ErrorPage.of(code);
        var complaints = code == Code.AMBIGUOUS_NAME
                ? page.failing().ecj(folder)
                : page.failing().javac(folder);
        var errors = UserCode.errors(complaints);
        assertThat(errors).as(UserCode.shown(complaints)).hasSize(1);
        var printed = errors.get(0).message().lines().map(String::stripTrailing).collect(joining("\n"));
        if (REWRITE) {
            page.rewrite(printed);
        } else {
            assertThat(printed).isEqualTo(page.message());
        }
        assertThat(errors.get(0).code()).isEqualTo(code.toString());
    }

    @ParameterizedTest
    @EnumSource
    void fixedCodeCompilesWithoutAWarning(Code code) {
        List<Complaint> complaints = ErrorPage.of(code).fixed().javac(folder, "-Xlint:all,-processing", "-Werror");
        assertThat(complaints).as(UserCode.shown(complaints)).isEmpty();
    }
}
