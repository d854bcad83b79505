package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorStoppedException;
import dev.casty.cluster.ClusterScope;
import dev.casty.testkit.ClusterSimulation;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A node that is killed and started anew at once, under asks; each seed is another run. */
class RestartTest {
    private static final int SEEDS = 6;
    private static final int NODES = 3;
    private static final int ACTORS = 12;

    @Test
    void aNodeThatHasNotHeardOfAnActorYetDoesNotSayThatItHasStopped() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterSimulation.run(seed, NODES, cluster -> {
                cluster.delay(Duration.ofMillis(20), Duration.ofMillis(80));
                var pollster = poll(cluster);
                for (int restart = 0; restart < 3; restart++) {
                    cluster.kill(2);
                    cluster.restart(2);
                    cluster.advance(Duration.ofSeconds(15));
                }
                assertThat(pollster.ask(new Pollster.Failures()))
                        .isNotEmpty()
                        .doesNotContain(ActorStoppedException.class.getSimpleName());
            });
        }
    }

    private static PollsterRef poll(ClusterSimulation cluster) {
        var settlers = new ArrayList<SettlerRef>();
        for (int actor = 0; actor < ACTORS; actor++) {
            var name = "settler-" + actor;
            SettlerRef settler =
                    cluster.node(0).actor(name, SettlerRef.spec(name).scope(ClusterScope.cluster()));
            settler.ask(new Settler.Greet());
            settlers.add(settler);
        }
        return cluster.node(0).actor(PollsterRef.spec(settlers));
    }
}
