package dev.casty.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void swappedLettersAreOneMistake() {
        assertThat(DidYouMean.distance("cahce", "cache")).isEqualTo(1);
    }

    @Test
    void wrongMissingAndSuperfluousLettersAreOneMistakeEach() {
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
        assertThat(DidYouMean.distance("same", "same")).isZero();
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(DidYouMean.nearest("Chekout", List.of("Check", "Checkout", "Close")))
                .contains("Checkout");
    }

    @Test
    void ofTwoAsNearTheFirstByNameIs() {
        assertThat(DidYouMean.nearest("bat", List.of("rat", "cat"))).contains("cat");
    }

    @Test
    void anotherWordIsNotSuggested() {
        assertThat(DidYouMean.nearest("xyz", List.of("count", "total"))).isEmpty();
        assertThat(DidYouMean.nearest("sink", List.of())).isEmpty();
    }
}
