package dev.casty.cluster.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.Consistency;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever happens to nodes, disks and the network: what was acknowledged is there, and there is one history of each key. */
class ReplicationSeedsTest {
    private static final int SEEDS = Integer.getInteger("casty.replication.seeds", 100);
    private static final long FIRST = Long.getLong("casty.seed", 1);

    @Test
    void nothingAcknowledgedIsLostOnThreeNodes() {
        run(3, Consistency.QUORUM);
    }

    @Test
    void nothingAcknowledgedIsLostOnFiveNodesWhileReplicasMove() {
        run(5, Consistency.QUORUM);
    }

    @Test
    void nothingAcknowledgedIsLostOnTwoNodes() {
        run(2, Consistency.QUORUM);
    }

    @Test
    void nothingAcknowledgedByAllReplicasIsLost() {
        run(4, Consistency.ALL);
    }

    private static void run(int nodes, Consistency consistency) {
        long acknowledged = 0;
        long openings = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var world = new World(seed, nodes, consistency);
            try {
                world.grantToSomebody();
                world.run(TimeUnit.SECONDS.toNanos(3), true);
                world.end();
                world.run(TimeUnit.SECONDS.toNanos(1), false);
                world.grantToSomebody();
                world.run(TimeUnit.SECONDS.toNanos(2), false);
                assertThat(world.isOpen())
                        .as("the last owner takes changes: %s", world)
                        .isTrue();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + " with " + nodes + " nodes (-Dcasty.seed=" + seed + "): " + e.getMessage(), e);
            }
            acknowledged += world.checker.acknowledgements();
            openings += world.checker.openings();
        }
        // Else it has shown nothing.
        assertThat(acknowledged).isGreaterThan(SEEDS * 50L);
        assertThat(openings).isGreaterThan(SEEDS * 3L);
        System.out.println(nodes + " nodes, " + SEEDS + " seeds: " + acknowledged + " acknowledged, " + openings
                + " keys read by new owners");
    }
}
