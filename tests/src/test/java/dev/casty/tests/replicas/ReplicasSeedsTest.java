package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.testkit.history.Linearizability;
import dev.casty.testkit.history.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Whole clusters with replicated actors, in virtual time; each seed is another run. Whatever happens, clients are answered as by one actor that
 * handles one message after another: nothing that was acknowledged is lost, comes twice, or is read by one and not by the next.
 */
class ReplicasSeedsTest {
    private static final int SEEDS = Integer.getInteger("casty.replicas.seeds", 300);
    private static final long FIRST = Long.getLong("casty.seed", 0);

    @Test
    void eachAnswerIsExplained() {
        long answered = 0;
        long steps = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var operations = DisturbedCluster.run(seed);
            var report = Linearizability.check(operations, new TallyModel());
            assertThat(report.isExplained()).as("seed %d: %s", seed, report).isTrue();
            answered += operations.stream()
                    .filter(each -> each.outcome() instanceof Outcome.Returned)
                    .count();
            steps += report.steps();
        }
        System.out.println(SEEDS + " seeds: " + answered + " answers explained in " + steps + " steps");
        assertThat(answered).isGreaterThan(SEEDS * 20L);
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        assertThat(DisturbedCluster.run(FIRST)).isEqualTo(DisturbedCluster.run(FIRST));
    }
}
