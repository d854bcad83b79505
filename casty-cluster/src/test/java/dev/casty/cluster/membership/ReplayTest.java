package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulation itself. */
class ReplayTest {
    @Test
    void theSameSeedGivesTheSameRunAndAnotherSeedAnother() {
        for (long seed = 1; seed <= 20; seed++) {
            var first = trace(seed);
            assertThat(trace(seed)).as("seed " + seed).isEqualTo(first);
            assertThat(trace(seed + 1)).isNotEqualTo(first);
        }
    }

    private static List<String> trace(long seed) {
        var trace = new ArrayList<String>();
        var cluster = SimulatedCluster.seeded(seed);
        cluster.onSend((node, message) -> trace.add(cluster.agenda().now() + " " + node.peer() + " " + message));
        for (int number = 0; number < 5; number++) {
            cluster.start(number, 0);
        }
        new Trouble(cluster, 5).make();
        return trace;
    }
}
