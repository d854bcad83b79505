package dev.casty.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void codesAreUniqueAndInOrder() {
        var codes = Arrays.stream(Code.values()).map(Code::toString).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageIsNamedByItsCode() {
        assertThat(Code.UNHANDLED_MESSAGE).hasToString("CASTY-0101");
        assertThat(Code.UNHANDLED_MESSAGE.page()).endsWith("/CASTY-0101");
    }
}
