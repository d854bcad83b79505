package dev.casty.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void itemsAreEnumeratedAsInASentence() {
        assertThat(Phrase.list(List.of("A"))).isEqualTo("A");
        assertThat(Phrase.list(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(Phrase.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    }

    @Test
    void fromTheSixthOnItemsAreOnlyCounted() {
        assertThat(Phrase.list(List.of("A", "B", "C", "D", "E", "F", "G"))).isEqualTo("A, B, C, D, E and 2 more");
    }
}
