package dev.casty.runtime.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SiblingsTest {
    private final Siblings siblings = new Siblings();
    private final Cell a = IdleCells.nameless();
    private final Cell b = IdleCells.nameless();
    private final Cell c = IdleCells.nameless();

    @Test
    void theyAreInTheOrderInWhichTheyWereAdded() {
        assertThat(siblings.all()).isEmpty();
        assertThat(siblings.isEmpty()).isTrue();

        addAll();

        assertThat(siblings.all()).containsExactly(a, b, c);
        assertThat(siblings.isEmpty()).isFalse();
    }

    @Test
    void theFirstMayLeave() {
        addAll();

        siblings.remove(a);

        assertThat(siblings.all()).containsExactly(b, c);
        assertThat(siblings.contains(a)).isFalse();
        assertThat(siblings.contains(b)).isTrue();
    }

    @Test
    void theLastMayLeaveAndTheNextIsAddedBehindTheOneBeforeIt() {
        addAll();

        siblings.remove(c);
        assertThat(siblings.all()).containsExactly(a, b);
        siblings.add(c);

        assertThat(siblings.all()).containsExactly(a, b, c);
    }

    @Test
    void oneInTheMiddleMayLeaveAndComeBackAsTheLast() {
        addAll();

        siblings.remove(b);
        assertThat(siblings.all()).containsExactly(a, c);
        assertThat(siblings.contains(b)).isFalse();
        siblings.add(b);

        assertThat(siblings.all()).containsExactly(a, c, b);
    }

    @Test
    void theOnlyOneMayLeave() {
        siblings.add(a);
        assertThat(siblings.contains(a)).isTrue();

        siblings.remove(a);

        assertThat(siblings.isEmpty()).isTrue();
        assertThat(siblings.contains(a)).isFalse();
        siblings.add(b);
        assertThat(siblings.all()).containsExactly(b);
    }

    @Test
    void fromOneOnAreThatOneAndThoseAddedAfterIt() {
        addAll();

        assertThat(siblings.from(a)).containsExactly(a, b, c);
        assertThat(siblings.from(b)).containsExactly(b, c);
        assertThat(siblings.from(c)).containsExactly(c);
        assertThat(siblings.from(null)).isEmpty();
        siblings.remove(b);
        assertThat(siblings.from(a)).containsExactly(a, c);
    }

    @Test
    void whoHasLeftHoldsNoOther() {
        addAll();

        siblings.remove(b);

        assertThat(siblings.from(b)).containsExactly(b);
        assertThat(b.previous).isNull();
    }

    @Test
    void anyMixOfComingAndGoingKeepsTheOrder() {
        var random = new SplittableRandom(11);
        var expected = new ArrayList<Cell>();
        for (int i = 0; i < 5_000; i++) {
            if (expected.isEmpty() || random.nextInt(100) < 51) {
                var cell = IdleCells.nameless();
                siblings.add(cell);
                expected.add(cell);
            } else {
                siblings.remove(expected.remove(random.nextInt(expected.size())));
            }
        }

        assertThat(siblings.all()).containsExactlyElementsOf(expected);
        for (var cell : List.copyOf(expected)) {
            assertThat(siblings.contains(cell)).isTrue();
            siblings.remove(cell);
        }
        assertThat(siblings.isEmpty()).isTrue();
    }

    private void addAll() {
        siblings.add(a);
        siblings.add(b);
        siblings.add(c);
    }
}
