package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import org.junit.jupiter.api.Test;

/** A process that is stopped for a while (SIGSTOP), and goes on. */
class PauseTest {
    private static final int SEEDS = 300;
    /** What a suspect has at least: the multiplier, where there are no more than ten. */
    private static final long SUSPICION = 5 * SECOND;

    @Test
    void aNodeThatIsPausedForLessThanTheTimeOfASuspectIsNotFailed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            pause(cluster, cluster.random().nextLong(SUSPICION));
            cluster.run(60);
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isZero();
        }
    }

    @Test
    void aNodeThatIsPausedForLongIsFailedAndComesBackByItself() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            int others = cluster.nodes().size() - 1;
            pause(cluster, 90 * SECOND);
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isEqualTo(others);
            cluster.run(15);
            assertThat(cluster.count(Kind.RECOVERED)).as("seed " + seed).isEqualTo(others);
            assertThat(cluster.agrees()).as("seed " + seed).isTrue();
        }
    }

    @Test
    void aNodeThatWakesUpBlamesNobody() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            pause(cluster, cluster.random().nextLong(120 * SECOND));
            cluster.run(60);
            assertThat(cluster.node(1).story().count(Kind.FAILED))
                    .as("seed " + seed)
                    .isZero();
        }
    }

    @Test
    void ifAllArePausedAtOnceNobodyFails() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var cluster = cluster(seed);
            boolean keepsMail = cluster.random().nextBoolean();
            cluster.nodes().forEach(each -> each.pause(keepsMail));
            cluster.run(100);
            cluster.nodes().forEach(SimulatedNode::resume);
            cluster.run(60);
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isZero();
        }
    }

    private static SimulatedCluster cluster(long seed) {
        var cluster = SimulatedCluster.seeded(seed).startAll(2 + (int) (seed % 9));
        cluster.run(cluster.random().nextDouble(20));
        return cluster;
    }

    private static void pause(SimulatedCluster cluster, long nanos) {
        var node = cluster.node(1);
        node.pause(cluster.random().nextBoolean());
        cluster.run(nanos / (double) SECOND);
        node.resume();
    }
}
