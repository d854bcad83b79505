package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import org.junit.jupiter.api.Test;

/** Where a network loses one message in twenty, and does no more harm than that, nobody who lives is declared dead. */
class LossTest {
    private static final long SEEDS = Math.max(1, Long.getLong("casty.seeds", 10_000) / 50);
    private static final long FIRST = Long.getLong("casty.seed", 1);
    private static final int SECONDS = 1_000;

    @Test
    void nobodyWhoLivesIsDeclaredDeadUnderFivePercentLoss() {
        long nodePeriods = 0;
        int failed = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            int nodes = 3 + (int) (seed % 48);
            var cluster = SimulatedCluster.seeded(seed).startAll(nodes);
            cluster.wire().loss = 0.05;
            cluster.run(SECONDS);
            nodePeriods += (long) nodes * SECONDS;
            if (cluster.count(Kind.FAILED) > 0) {
                System.out.println("seed " + seed + ", " + nodes + " nodes: " + cluster.count(Kind.FAILED));
                failed++;
            }
        }
        System.out.printf(
                "%,d seeds, %,d periods of nodes under loss, %d seeds with a verdict%n", SEEDS, nodePeriods, failed);
        assertThat(failed).isZero();
    }
}
