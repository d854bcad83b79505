package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.ClusterScope;
import dev.casty.testkit.ClusterSimulation;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How often an actor moves because of one fault; each seed is another run. */
class MovesTest {
    private static final int SEEDS = 15;
    private static final int NODES = 3;
    private static final int ACTORS = 6;

    @Test
    void aPartitionThatHealsMovesAnActorAtMostOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Settler.BEGUN.clear();
            ClusterSimulation.run(seed, NODES, MovesTest::partAndMeetAgain);
            assertThat(Settler.BEGUN.values())
                    .as("seed " + seed)
                    .hasSize(ACTORS)
                    .allMatch(begun -> begun <= 2);
        }
    }

    private static void partAndMeetAgain(ClusterSimulation cluster) {
        var random = new SplittableRandom(cluster.seed());
        cluster.delay(Duration.ofMillis(1), Duration.ofMillis(2 + random.nextInt(50)));
        greet(cluster, Duration.ofSeconds(3));
        cluster.isolate(random.nextInt(NODES));
        greet(cluster, Duration.ofSeconds(20));
        cluster.heal();
        greet(cluster, Duration.ofSeconds(30));
    }

    /** From all nodes, again and again. */
    private static void greet(ClusterSimulation cluster, Duration time) {
        var interval = Duration.ofMillis(50);
        for (long round = time.dividedBy(interval); round > 0; round--) {
            for (int node = 0; node < NODES; node++) {
                for (int actor = 0; actor < ACTORS; actor++) {
                    var name = "settler-" + actor;
                    SettlerRef settler =
                            cluster.node(node).actor(name, SettlerRef.spec(name).scope(ClusterScope.cluster()));
                    settler.send(new Settler.Greet());
                }
            }
            cluster.advance(interval);
        }
    }
}
