package dev.casty.runtime.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.casty.Supervision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureHistoryTest {
    private static final long SECOND = 1_000_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    /** Monotonic clocks may start anywhere, and may overflow. */
    private static final long[] ORIGINS = {0, -5 * SECOND, Long.MAX_VALUE - SECOND};

    private final FailureHistory history = new FailureHistory();
    private final RandomGenerator random = new SplittableRandom(1);

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "10", "999", "1000"})
    void theFailureAfterTheLastRestartStopsTheActor(int maxRestarts) {
        var supervision = Supervision.restart().maxRestarts(maxRestarts);

        for (int i = 0; i < maxRestarts; i++) {
            assertThat(failAt(supervision, i)).isEqualTo(new Decision.Restart(0));
        }

        assertThat(failAt(supervision, maxRestarts))
                .isEqualTo(new Decision.Stop(
                        "it was restarted " + maxRestarts + " times within PT1M, which is its limit"));
    }

    @Test
    void withALimitOfZeroTheFirstFailureStopsTheActor() {
        assertThat(failAt(Supervision.restart().maxRestarts(0), 0)).isInstanceOf(Decision.Stop.class);
    }

    @Test
    void aLimitAboveWhatIsRememberedIsNone() {
        var supervision = Supervision.restart().maxRestarts(FailureHistory.MAX_REMEMBERED + 1);

        for (int i = 0; i < 3 * FailureHistory.MAX_REMEMBERED; i++) {
            assertThat(failAt(supervision, i)).isInstanceOf(Decision.Restart.class);
        }
    }

    @Test
    void theWindowSlides() {
        var supervision = Supervision.restart().maxRestarts(2).within(Duration.ofSeconds(10));

        assertRestarts(supervision, 0);
        assertRestarts(supervision, 9 * SECOND);
        assertRestarts(supervision, 10 * SECOND); // the first has just left the window
        assertThat(failAt(supervision, 11 * SECOND)).isInstanceOf(Decision.Stop.class);
    }

    @Test
    void aFailureJustBeforeTheWindowEndsStillCounts() {
        var supervision = Supervision.restart().maxRestarts(1).within(Duration.ofSeconds(10));

        assertRestarts(supervision, 0);

        assertThat(failAt(supervision, 10 * SECOND - 1)).isInstanceOf(Decision.Stop.class);
    }

    @Test
    void aDecisionIsNoRestartUntilItIsCarriedOut() {
        var supervision = Supervision.restart().maxRestarts(1);

        for (int i = 0; i < 10; i++) {
            assertThat(history.decide(supervision, i, random)).isInstanceOf(Decision.Restart.class);
        }
        assertThat(history.restarted(supervision, 10, 0)).isEqualTo(1);
        assertThat(history.decide(supervision, 11, random)).isInstanceOf(Decision.Stop.class);
    }

    @Test
    void theStrategyDecidesBeforeAnythingIsCounted() {
        assertThat(failAt(Supervision.stop(), 0)).isEqualTo(new Decision.Stop("its strategy is STOP"));
        assertThat(failAt(Supervision.escalate(), 0)).isEqualTo(new Decision.Escalate());
    }

    @Test
    void whoAsksForARestartIsBoundByTheLimitWhateverTheStrategy() {
        var supervision = Supervision.stop().maxRestarts(1);

        assertThat(history.restart(supervision, 0, random)).isEqualTo(new Decision.Restart(0));
        history.restarted(supervision, 0, 0);

        assertThat(history.restart(supervision, 1, random)).isInstanceOf(Decision.Stop.class);
    }

    @Test
    void theWaitGrowsUpToItsLongest() {
        var supervision =
                Supervision.restart().maxRestarts(10).backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), 2);

        assertThat(waits(supervision, 5, 0))
                .containsExactly(1 * SECOND, 2 * SECOND, 4 * SECOND, 5 * SECOND, 5 * SECOND);
    }

    @Test
    void theWaitStartsAnewAfterAQuietWindow() {
        var supervision = Supervision.restart()
                .maxRestarts(10)
                .within(Duration.ofSeconds(10))
                .backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 2);
        waits(supervision, 3, 0);

        assertThat(failAt(supervision, 3_600 * SECOND)).isEqualTo(new Decision.Restart(1 * SECOND));
        assertThat(failAt(supervision, 3_601 * SECOND)).isEqualTo(new Decision.Restart(2 * SECOND));
    }

    @Test
    void theWaitItselfIsNotQuiet() {
        var supervision = Supervision.restart()
                .maxRestarts(10)
                .within(Duration.ofSeconds(3))
                .backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 2);

        // It fails again as soon as it runs again, however long it was kept waiting.
        assertThat(waits(supervision, 6, 0))
                .containsExactly(1 * SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND, 16 * SECOND, 32 * SECOND);
    }

    @Test
    void anEndlessBackoffNeitherOverflowsNorGoesBack() {
        var supervision = Supervision.restart()
                .maxRestarts(Integer.MAX_VALUE)
                .within(LONGEST)
                .backoff(Duration.ofNanos(1), LONGEST, 1e300);

        assertThat(waits(supervision, 2_000, 0)).isSorted().last().isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void withoutAnInitialWaitThereIsNoneHoweverOftenItFails() {
        var supervision = Supervision.restart()
                .maxRestarts(Integer.MAX_VALUE)
                .backoff(Duration.ZERO, Duration.ofSeconds(1), 1e300)
                .jitter(1);

        assertThat(waits(supervision, 100, 0)).containsOnly(0L);
    }

    @Test
    void aWindowWithoutEndForgetsNothing() {
        var supervision = Supervision.restart().maxRestarts(1).within(LONGEST);

        for (long origin : ORIGINS) {
            var fresh = new FailureHistory();
            fresh.restarted(supervision, origin, 0);
            assertThat(fresh.decide(supervision, origin + 1_000_000 * SECOND, random))
                    .isInstanceOf(Decision.Stop.class);
        }
    }

    @Test
    void noMoreRestartsThanTheLimitFallIntoAnyWindow() {
        qt().forAll(
                        integers().between(0, 5),
                        longs().between(1, 50),
                        lists().of(longs().between(0, 20)).ofSizeBetween(0, 40),
                        integers().between(0, ORIGINS.length - 1))
                .checkAssert((limit, within, gaps, origin) -> {
                    var supervision = Supervision.restart().maxRestarts(limit).within(Duration.ofNanos(within));
                    var tested = new FailureHistory();
                    var restarts = new ArrayList<Long>();
                    long now = ORIGINS[origin];
                    for (long gap : gaps) {
                        now += gap;
                        long at = now;
                        long inWindow = restarts.stream()
                                .filter(time -> at - time < within)
                                .count();
                        var decision = tested.decide(supervision, now, random);
                        assertThat(decision instanceof Decision.Restart).isEqualTo(inWindow < limit);
                        if (decision instanceof Decision.Restart) {
                            restarts.add(now);
                            assertThat(tested.restarted(supervision, now, 0)).isEqualTo((int) inWindow + 1);
                        }
                    }
                });
    }

    @Test
    void theJitterStaysWithinItsShareAndBelowTheLongestWait() {
        qt().forAll(
                        longs().between(0, 10_000 * SECOND),
                        longs().between(0, 10_000 * SECOND),
                        doubles().between(0, 1),
                        integers().between(0, 40))
                .checkAssert((initial, more, jitter, failures) -> {
                    long longest = initial + more;
                    var plain = Supervision.restart()
                            .maxRestarts(Integer.MAX_VALUE)
                            .within(LONGEST)
                            .backoff(Duration.ofNanos(initial), Duration.ofNanos(longest), 2);
                    long exact = waitAfter(plain, failures);
                    long wait = waitAfter(plain.jitter(jitter), failures);

                    assertThat(wait).isBetween(0L, longest);
                    assertThat((double) wait)
                            .isBetween(
                                    Math.min(exact, longest / (1 + jitter)) * (1 - jitter) - 2,
                                    exact * (1 + jitter) + 2);
                });
    }

    @Test
    void atTheLongestWaitActorsStillDoNotComeBackTogether() {
        var supervision = Supervision.restart()
                .backoff(Duration.ofSeconds(12), Duration.ofSeconds(12), 1)
                .jitter(0.2);
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 1_000; i++) {
            waits.add(waitAfter(supervision, 0));
        }

        assertThat(waits.stream().distinct().count()).isGreaterThan(900);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(8 * SECOND, 12 * SECOND));
    }

    /** The decision about a failure; carried out at once if it is a restart. */
    private Decision failAt(Supervision supervision, long now) {
        var decision = history.decide(supervision, now, random);
        if (decision instanceof Decision.Restart(long delay)) {
            history.restarted(supervision, now, delay);
        }
        return decision;
    }

    private void assertRestarts(Supervision supervision, long now) {
        assertThat(failAt(supervision, now)).isInstanceOf(Decision.Restart.class);
    }

    /** The waits of an actor that fails as soon as it runs. */
    private List<Long> waits(Supervision supervision, int failures, long start) {
        var waits = new ArrayList<Long>();
        long now = start;
        for (int i = 0; i < failures; i++) {
            var restart = (Decision.Restart) failAt(supervision, now);
            waits.add(restart.delayNanos());
            now += Math.min(restart.delayNanos(), 1_000 * SECOND);
        }
        return waits;
    }

    private long waitAfter(Supervision supervision, int failures) {
        var fresh = new FailureHistory();
        for (int i = 0; i < failures; i++) {
            fresh.restarted(supervision, i, 0);
        }
        return ((Decision.Restart) fresh.decide(supervision, failures, random)).delayNanos();
    }
}
