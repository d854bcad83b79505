package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import org.junit.jupiter.api.Test;

/** A node that says good-bye. */
class LeaveTest {
    private static final int SEEDS = 1_000;
    /** How long the process runs after it has said so, in seconds and periods. */
    private static final int LINGER = 2;

    @Test
    void aNodeThatLeavesIsNotReportedAsFailedAlthoughGoodByesAreLost() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            int nodes = 2 + (int) (seed % 20);
            var cluster = SimulatedCluster.seeded(seed).startAll(nodes);
            cluster.wire().loss = 0.05;
            cluster.wire().refuses = seed % 2 == 0;
            cluster.node(1).leave();
            cluster.run(LINGER);
            cluster.kill(1);
            cluster.run(30);
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isZero();
            assertThat(cluster.count(Kind.LEFT)).as("seed " + seed).isEqualTo(nodes - 1);
        }
    }

    @Test
    void aSuspectMayLeave() {
        var cluster = SimulatedCluster.seeded(1).startAll(5);
        cluster.node(1).pause(true);
        cluster.run(4);
        cluster.node(1).resume();
        cluster.node(1).leave();
        cluster.run(60);
        assertThat(cluster.count(Kind.LEFT)).isEqualTo(4);
        assertThat(cluster.count(Kind.FAILED)).isZero();
    }

    @Test
    void aNodeThatHasLeftCountsItselfOut() {
        var cluster = SimulatedCluster.seeded(1).startAll(3);
        var node = cluster.node(1);
        node.leave();
        assertThat(node.swim().members()).hasSize(2).doesNotContain(node.peer());
    }

    @Test
    void aNodeThatHasLeftIsNotInAHurry() {
        var cluster = SimulatedCluster.seeded(1).startAll(2);
        var node = cluster.node(1);
        node.leave();
        cluster.kill(0);
        long before = node.ticks();
        cluster.run(100);
        assertThat(node.ticks() - before).isBetween(90L, 130L);
    }
}
