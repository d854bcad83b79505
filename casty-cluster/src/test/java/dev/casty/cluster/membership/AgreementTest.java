package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** After any faults that end, all who run agree that exactly they do. */
class AgreementTest {
    private static final long SEEDS = Long.getLong("casty.seeds", 10_000);
    private static final long FIRST = Long.getLong("casty.seed", 1);
    private static final int BOUND = 400;
    private static final int QUIET = 40;

    @Test
    void whoeverRunsWhenTheTroubleIsOverIsAMemberForAll() {
        var periods = new int[(int) SEEDS];
        for (int i = 0; i < SEEDS; i++) {
            periods[i] = play(FIRST + i);
        }
        Arrays.sort(periods);
        System.out.printf(
                "%,d seeds: agreed after %d periods (median), %d (99 %%), %d (99.9 %%), %d (most)%n",
                SEEDS,
                periods[periods.length / 2],
                periods[(int) (periods.length * 0.99)],
                periods[(int) (periods.length * 0.999)],
                periods[periods.length - 1]);
    }

    /** How many periods it took. */
    private static int play(long seed) {
        var cluster = SimulatedCluster.seeded(seed);
        int nodes = 2 + cluster.random().nextInt(9);
        var trouble = new Trouble(cluster, nodes);
        try {
            for (int number = 0; number < nodes; number++) {
                cluster.start(number, 0);
            }
            trouble.make();
            int periods = 0;
            for (int quiet = 0; quiet < QUIET; quiet++) {
                if (!cluster.agrees()) {
                    periods += quiet + 1;
                    quiet = 0;
                    assertThat(periods).as("periods without agreement").isLessThan(BOUND);
                }
                cluster.run(1);
            }
            cluster.check();
            return periods;
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + ", " + nodes + " nodes:\n" + trouble, e);
        }
    }
}
