package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.SelectStrategy;
import org.junit.jupiter.api.Test;

class LingeringTest {
    private static final long MILLI = 1_000_000;

    private long now = MILLI;
    private long bytes;
    private int ready;
    private int looks;
    private final Lingering strategy = new Lingering(() -> bytes, () -> now, 2);

    private int next(boolean hasTasks) throws Exception {
        return strategy.calculateStrategy(
                () -> {
                    looks++;
                    return ready;
                },
                hasTasks);
    }

    @Test
    void whileLittleIsToBeDoneTheLoopLooksForSomeTimeBeforeItSleeps() throws Exception {
        next(false);
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
        now += Lingering.LINGER_NANOS - 1;
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
        now += 1;
        assertThat(next(false)).isEqualTo(SelectStrategy.SELECT);
    }

    @Test
    void itLooksAnewWhenThereWasSomething() throws Exception {
        next(false);
        now += Lingering.LINGER_NANOS;
        ready = 1;
        assertThat(next(false)).isEqualTo(1);
        ready = 0;
        now += Lingering.LINGER_NANOS - 1;
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
        assertThat(next(true)).isZero();
        now += Lingering.LINGER_NANOS - 1;
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
    }

    @Test
    void itLooksWhenItHasSlept() throws Exception {
        next(false);
        now += Lingering.LINGER_NANOS;
        assertThat(next(false)).isEqualTo(SelectStrategy.SELECT);
        assertThat(next(false)).isZero();
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
    }

    @Test
    void whileMuchIsToBeDoneItSleepsAtOnceAndAsksTheSystemNoMoreThanItMust() throws Exception {
        next(false);
        now += MILLI;
        bytes += 10_001;
        looks = 0;
        assertThat(next(false)).isEqualTo(SelectStrategy.SELECT);
        assertThat(next(false)).isEqualTo(SelectStrategy.SELECT);
        assertThat(looks).isZero();
        now += MILLI;
        bytes += 10_000;
        ready = 1;
        assertThat(next(false)).isEqualTo(1);
        ready = 0;
        assertThat(next(false)).isEqualTo(SelectStrategy.CONTINUE);
    }

    @Test
    void aCoreAloneIsNotKeptFromOthers() throws Exception {
        var alone = new Lingering(() -> bytes, () -> now, 1);
        assertThat(alone.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.SELECT);
        assertThat(alone.calculateStrategy(() -> 3, true)).isEqualTo(3);
    }
}
