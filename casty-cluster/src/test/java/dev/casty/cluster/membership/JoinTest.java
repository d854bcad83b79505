package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How nodes find each other. */
class JoinTest {
    private static final int SEEDS = 200;

    @Test
    void anyMemberWillDoAsASeed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = SimulatedCluster.seeded(seed);
            for (int number = 0; number < 10; number++) {
                cluster.start(number, Math.max(0, number - 1));
                cluster.run(cluster.random().nextDouble(2));
            }
            cluster.run(10);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void theSeedMayComeLast() {
        var cluster = SimulatedCluster.seeded(1);
        for (int number = 9; number > 0; number--) {
            cluster.start(number, 0);
        }
        cluster.run(60);
        cluster.start(0, 0);
        cluster.run(10);
        assertThat(cluster.agrees()).isTrue();
    }

    @Test
    void aNodeJoinsAlthoughHalfOfWhatIsSaidGetsLost() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = SimulatedCluster.seeded(seed).startAll(5);
            cluster.wire().loss = 0.5;
            var newcomer = cluster.start(5, 0, 1);
            cluster.run(20);
            assertThat(newcomer.swim().members()).as("seed " + seed).hasSizeGreaterThan(4);
        }
    }

    @Test
    void manyMayJoinAtOnce() {
        var cluster = SimulatedCluster.seeded(1);
        for (int number = 0; number < 200; number++) {
            cluster.start(number, 0, 1, 2);
        }
        cluster.run(40);
        assertThat(cluster.agrees()).isTrue();
        assertThat(cluster.count(Kind.FAILED)).isZero();
    }

    /** Each of two halves has met somebody, so nobody is alone; that they miss each other shows in the list of seeds alone. */
    @Test
    void twoHalvesThatBeganApartMeetAtASeed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = SimulatedCluster.seeded(seed);
            cluster.partition(List.of(0, 1), List.of(2, 3));
            IntStream.range(0, 4).forEach(each -> cluster.start(each, 0, 1, 2, 3));
            cluster.run(30);
            assertThat(cluster.agrees()).isFalse();
            cluster.wire().heal();
            cluster.run(30);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void aSeedThatIsStartedAnewAndKnowsNobodyIsFound() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = SimulatedCluster.seeded(seed).startAll(4);
            cluster.node(0).leave();
            cluster.run(10);
            cluster.kill(0);
            cluster.start(0, 0);
            cluster.run(30);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void halvesThatHaveForgottenEachOtherMeetAgain() {
        var settings = new SwimSettings(SECOND, SECOND / 2, 3, 5, 60 * SECOND);
        for (long seed = 1; seed <= 20; seed++) {
            var cluster = new SimulatedCluster(seed, settings).startAll(6);
            cluster.partition(List.of(0, 1, 2), List.of(3, 4, 5));
            cluster.run(300);
            cluster.wire().heal();
            cluster.run(60);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
            assertThat(cluster.count(Kind.RECOVERED)).as("seed " + seed).isZero();
        }
    }
}
