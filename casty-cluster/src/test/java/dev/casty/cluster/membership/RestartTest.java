package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import org.junit.jupiter.api.Test;

/** Processes that are killed, for good or to be started anew. */
class RestartTest {
    private static final int SEEDS = 200;

    private static SimulatedCluster cluster(long seed) {
        var cluster = SimulatedCluster.seeded(seed).startAll(2 + (int) (seed % 19));
        cluster.wire().refuses = true;
        cluster.run(cluster.random().nextDouble(10));
        return cluster;
    }

    @Test
    void aKilledProcessWhoseMachineRefusesIsFailedByAllWithinSeconds() {
        double total = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            var others = cluster.nodes().size() - 1;
            cluster.kill(1);
            int quarters = 0;
            while (cluster.count(Kind.FAILED) < others) {
                cluster.run(0.25);
                assertThat(++quarters).as("seed " + seed).isLessThan(4 * 12);
            }
            total += quarters / 4.0;
        }
        // A suspect alone would have five.
        assertThat(total / SEEDS).isLessThan(4.5);
    }

    @Test
    void aProcessThatTakesTheAddressOfAnotherIsAnotherMember() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            cluster.wire().refuses = seed % 2 == 0;
            int others = cluster.nodes().size() - 1;
            var before = cluster.node(1).peer();
            cluster.kill(1);
            cluster.run(cluster.random().nextDouble(2));
            var after = cluster.start(1, 0).peer();
            cluster.run(20);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isEqualTo(others);
            assertThat(cluster.node(0).swim().members()).contains(after).doesNotContain(before);
        }
    }

    @Test
    void whoIsStartedAnewAgainAndAgainIsOneMemberInTheEnd() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            for (int times = 0; times < 10; times++) {
                cluster.kill(1);
                cluster.start(1, 0);
                cluster.run(cluster.random().nextDouble(2));
            }
            cluster.run(40);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
        }
    }
}
