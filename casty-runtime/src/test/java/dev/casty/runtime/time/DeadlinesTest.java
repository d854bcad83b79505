package dev.casty.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Deadlines in time that passes when the test says so. */
class DeadlinesTest {
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Duration SWEEP = Duration.ofMillis(20);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    /** More than one block has room for. */
    private static final int SOME = 1_000;

    private static final int MANY = 100_500;

    private final ManualTime time = new ManualTime();
    private final Deadlines deadlines = new Deadlines(time, time);

    // ---- when

    @Test
    void whatIsNotSettledExpiresNeverBeforeItsTimeAndAtMostTwoSweepsLate() {
        var random = new SplittableRandom(7);
        var all = new ArrayList<Guarded>();
        for (int i = 0; i < SOME; i++) {
            time.advance(Duration.ofNanos(random.nextLong(5_000_000)));
            all.add(add(Duration.ofNanos(random.nextLong(SECOND.toNanos(), 3 * SECOND.toNanos()))));
        }

        advanceBySteps(Duration.ofSeconds(4));

        assertThat(all).allSatisfy(Guarded::hasExpiredInTime);
    }

    @Test
    void whatIsAddedInTheMomentOfASweepExpiresInTimeToo() {
        add(HOUR);
        var late = new Guarded(SECOND);
        time.schedule(SWEEP.toNanos(), () -> deadlines.add(late.begin()));

        advanceBySteps(SECOND.multipliedBy(2));

        late.hasExpiredInTime();
    }

    @Test
    void theShorterDeadlineExpiresFirstWhateverTheOrder() {
        var second = add(SECOND.multipliedBy(3));
        var first = add(SECOND);

        time.advance(SECOND.multipliedBy(2));

        assertThat(first.expirations).isOne();
        assertThat(second.expirations).isZero();
        time.advance(SECOND.multipliedBy(2));
        assertThat(second.expirations).isOne();
    }

    @Test
    void nothingExpiresTwice() {
        var guarded = add(SECOND);

        time.advance(SECOND.multipliedBy(10));

        assertThat(guarded.expirations).isOne();
    }

    @Test
    void manyAtOnceExpireAllOfThemAndInTime() {
        var all = new ArrayList<Guarded>();
        for (int i = 0; i < MANY; i++) {
            all.add(add(SECOND));
        }

        advanceBySteps(SECOND.multipliedBy(2));

        assertThat(all).allSatisfy(Guarded::hasExpiredInTime);
    }

    // ---- settled

    @Test
    void whatIsSettledNeverExpiresBeItBeforeTheFirstSweepOrAfter() {
        var all = new ArrayList<Guarded>();
        for (int i = 0; i < MANY; i++) {
            all.add(add(SECOND));
        }
        settle(all, 0);
        time.advance(SWEEP.multipliedBy(2));
        settle(all, 1);
        time.advance(SECOND.minus(SWEEP.multipliedBy(2)));
        settle(all, 2);

        time.advance(SECOND.multipliedBy(2));

        for (int i = 0; i < MANY; i++) {
            assertThat(all.get(i).expirations).isEqualTo(i % 4 == 3 ? 1 : 0);
        }
    }

    /** Every fourth. */
    private static void settle(List<Guarded> all, int first) {
        for (int i = first; i < all.size(); i += 4) {
            all.get(i).settle();
        }
    }

    @Test
    void settlingTwiceOrAfterTheEndDoesNothing() {
        var settled = add(SECOND);
        settled.settle();
        settled.settle();
        var expired = add(SECOND);
        var other = add(HOUR);

        time.advance(SECOND.multipliedBy(2));
        expired.settle();
        time.advance(HOUR);

        assertThat(settled.expirations).isZero();
        assertThat(expired.expirations).isOne();
        assertThat(other.expirations).isOne();
    }

    @Test
    void oneSettledByAnotherThatExpiresWithItDoesNotExpire() {
        var second = new Guarded(SECOND);
        var first = new Guarded(SECOND) {
            @Override
            public void expire() {
                super.expire();
                second.settle();
            }
        };
        deadlines.add(first.begin());
        time.advance(SWEEP);
        deadlines.add(second.begin());

        // Both are due in the same sweep.
        time.advance(SWEEP.multipliedBy(100));

        assertThat(first.expirations).isOne();
        assertThat(second.expirations).isZero();
    }

    // ---- sweeping

    @Test
    void nobodySweepsBeforeThereIsAnythingAndOneSweepIsScheduledForAll() {
        assertThat(time.pending()).isZero();

        for (int i = 0; i < SOME; i++) {
            add(SECOND);
        }

        assertThat(time.pending()).isOne();
        time.advance(SWEEP.multipliedBy(5));
        assertThat(time.pending()).isOne();
    }

    @Test
    void sweepingEndsWithTheNextSweepWhenAllIsSettledBefore() {
        for (int i = 0; i < SOME; i++) {
            add(HOUR).settle();
        }

        time.advance(SWEEP);

        assertThat(time.pending()).isZero();
    }

    @Test
    void sweepingEndsWithTheNextTidyingWhenAllIsSettledLater() {
        var guarded = add(HOUR);
        time.advance(SWEEP.multipliedBy(3));
        guarded.settle();

        time.advance(SWEEP.multipliedBy(51));

        assertThat(time.pending()).isZero();
    }

    @Test
    void sweepingEndsWhenTheLastHasExpired() {
        add(SECOND);

        time.advance(SECOND.plus(SWEEP.multipliedBy(2)));

        assertThat(time.pending()).isZero();
    }

    @Test
    void sweepingBeginsAgainAsOftenAsItEnded() {
        for (int round = 0; round < 10; round++) {
            add(HOUR).settle();
            assertThat(time.pending()).isOne();
            time.advance(SWEEP);
            assertThat(time.pending()).isZero();

            var guarded = add(SECOND);
            assertThat(time.pending()).isOne();
            advanceBySteps(SECOND.plus(SWEEP.multipliedBy(2)));
            guarded.hasExpiredInTime();
            assertThat(time.pending()).isZero();
        }
    }

    @Test
    void tidyingKeepsWhatIsNotSettled() {
        var kept = new ArrayList<Guarded>();
        for (int i = 0; i < SOME; i++) {
            var settled = add(HOUR);
            kept.add(add(SECOND.multipliedBy(3)));
            time.advance(MILLI);
            settled.settle();
        }

        advanceBySteps(SECOND.multipliedBy(4));

        assertThat(kept).allSatisfy(Guarded::hasExpiredInTime);
    }

    // ---- what comes between

    @Test
    void whatIsAddedByTheLastThatExpiresExpiresToo() {
        var retry = new Guarded(SECOND);
        var last = new Guarded(SECOND) {
            @Override
            public void expire() {
                super.expire();
                deadlines.add(retry.begin());
            }
        };
        deadlines.add(last.begin());

        advanceBySteps(SECOND.multipliedBy(3));

        last.hasExpiredInTime();
        retry.hasExpiredInTime();
        assertThat(time.pending()).isZero();
    }

    @Test
    void aSlotThatIsFilledLongAfterItWasClaimedIsNotForgottenNorAreThoseBehindIt() {
        add(HOUR).settle();
        var behind = new ArrayList<Guarded>();
        var slow = new Guarded(SECOND) {
            @Override
            public void keptAt(Place place, int index) {
                super.keptAt(place, index);
                for (int i = 0; i < SOME; i++) {
                    behind.add(add(SECOND.multipliedBy(2)));
                }
                time.advance(SWEEP.multipliedBy(5));
            }
        };
        deadlines.add(slow);
        slow.begin();

        advanceBySteps(SECOND.multipliedBy(3));

        slow.hasExpiredInTime();
        assertThat(behind)
                .hasSize(SOME)
                .allSatisfy(guarded -> assertThat(guarded.expirations).isOne());
        assertThat(time.pending()).isZero();
    }

    @Test
    void oneThatThrowsDelaysTheOthersByASweepAndStopsNone() {
        var broken = new Guarded(SECOND) {
            @Override
            public void expire() {
                super.expire();
                throw new IllegalStateException("on purpose");
            }
        };
        var before = add(SECOND);
        deadlines.add(broken.begin());
        var after = add(SECOND);
        var later = add(SECOND.multipliedBy(2));

        assertThatIllegalStateException().isThrownBy(() -> time.advance(SECOND.plus(SWEEP.multipliedBy(2))));
        advanceBySteps(SECOND.multipliedBy(2));

        assertThat(broken.expirations).isOne();
        assertThat(before.expirations).isOne();
        assertThat(after.expirations).isOne();
        assertThat(later.expirations).isOne();
        assertThat(time.pending()).isZero();
    }

    // ---- means

    private Guarded add(Duration life) {
        var guarded = new Guarded(life).begin();
        deadlines.add(guarded);
        return guarded;
    }

    private void advanceBySteps(Duration by) {
        for (long millis = by.toMillis(); millis > 0; millis--) {
            time.advance(MILLI);
        }
    }

    /** Notes when it expires. */
    private class Guarded implements Expiring {
        private final long nanos;
        private long begin;
        private Place place = index -> {
            throw new AssertionError("it was never kept");
        };
        private int index;
        int expirations;
        private long expiredAfter;

        Guarded(Duration life) {
            nanos = life.toNanos();
        }

        Guarded begin() {
            begin = time.nanoTime();
            return this;
        }

        void settle() {
            place.leave(index);
        }

        void hasExpiredInTime() {
            assertThat(expirations).isOne();
            assertThat(expiredAfter)
                    .isBetween(nanos, nanos + SWEEP.multipliedBy(2).toNanos());
        }

        @Override
        public long nanosToExpire() {
            return nanos;
        }

        @Override
        public void keptAt(Place kept, int at) {
            place = kept;
            index = at;
        }

        @Override
        public void expire() {
            expirations++;
            expiredAfter = time.nanoTime() - begin;
        }
    }
}
