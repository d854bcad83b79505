package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(50);

    private final Backoff backoff = new Backoff(FIRST, Duration.ofSeconds(5));

    @Test
    void eachPauseIsUpToTwiceAsLongAsTheOneBefore() {
        for (long most : new long[] {50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000}) {
            assertThat(Duration.ofNanos(backoff.nextNanos()))
                    .isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
        }
    }

    @Test
    void itNeverGetsLongerThanTheLongest() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(Duration.ofNanos(backoff.nextNanos())).isBetween(Duration.ofMillis(25), Duration.ofSeconds(5));
        }
    }

    @Test
    void pausesAreAMatterOfChance() {
        var pauses = new HashSet<Long>();
        for (int i = 0; i < 20; i++) {
            pauses.add(new Backoff(FIRST, FIRST).nextNanos());
        }
        assertThat(pauses).hasSizeGreaterThan(10);
    }

    @Test
    void afterAResetItIsShortAgain() {
        backoff.nextNanos();
        backoff.nextNanos();

        backoff.reset();

        assertThat(Duration.ofNanos(backoff.nextNanos())).isLessThanOrEqualTo(FIRST);
    }
}
