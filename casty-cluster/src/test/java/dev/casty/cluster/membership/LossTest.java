package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import org.junit.jupiter.api.Test;

/** Where a network loses, repeats and delays some messages, and does no more harm than that, nobody who lives is declared dead. */
class LossTest {
    private static final long SEEDS = Math.max(1, Long.getLong("casty.seeds", 10_000) / 50);
    private static final long FIRST = Long.getLong("casty.seed", 1);
    private static final int SECONDS = 1_000;

    @Test
    void nobodyIsDeclaredDeadWhereOneMessageInTwentyIsLost() {
        long periods = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            periods += play(seed, 3 + (int) (seed % 48), SECONDS);
        }
        // Few nodes are the worst: there is nobody else to ask.
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            periods += play(seed, 2 + (int) (seed % 4), 4 * SECONDS);
        }
        System.out.printf("%,d periods of nodes with 5 %% of messages lost%n", periods);
    }

    private static long play(long seed, int nodes, int seconds) {
        var cluster = SimulatedCluster.seeded(seed).startAll(nodes);
        cluster.wire().loss = 0.05;
        cluster.wire().duplication = 0.05;
        cluster.wire().maxDelay = 100 * Wire.MILLI;
        cluster.run(seconds);
        assertThat(cluster.count(Kind.FAILED))
                .as("seed " + seed + ", " + nodes + " nodes")
                .isZero();
        return (long) nodes * seconds;
    }
}
