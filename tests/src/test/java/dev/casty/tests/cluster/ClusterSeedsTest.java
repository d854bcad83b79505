package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.AskException;
import dev.casty.cluster.ClusterScope;
import dev.casty.testkit.ClusterSimulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whole clusters over a network that does what it may, in virtual time; each seed is another run. */
class ClusterSeedsTest {
    private static final int SEEDS = Integer.getInteger("casty.cluster.seeds", 60);
    private static final int NODES = 3;
    private static final int ACTORS = 4;

    private static LedgerRef ledger(ClusterSimulation cluster, int node, int actor) {
        return cluster.node(node)
                .actor("ledger-" + actor, LedgerRef.spec("" + actor).scope(ClusterScope.cluster()));
    }

    @Test
    void overALossyNetworkEverythingArrivesOnceAndInOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterSimulation.run(seed, NODES, cluster -> {
                var random = new SplittableRandom(cluster.seed());
                cluster.loss(0.05);
                cluster.duplication(0.05);
                cluster.delay(Duration.ofMillis(1), Duration.ofMillis(1 + random.nextInt(60)));
                int rounds = 30;
                for (int round = 0; round < rounds; round++) {
                    for (int node = 0; node < NODES; node++) {
                        for (int actor = 0; actor < ACTORS; actor++) {
                            ledger(cluster, node, actor).send(new Ledger.Note("node-" + node, round));
                        }
                    }
                    cluster.advance(Duration.ofMillis(random.nextInt(400)));
                }
                cluster.advance(Duration.ofSeconds(20));
                var all = LongStream.range(0, rounds).boxed().toList();
                for (int node = 0; node < NODES; node++) {
                    assertThat(cluster.node(node).members()).hasSize(NODES);
                    for (int actor = 0; actor < ACTORS; actor++) {
                        var asked = ledger(cluster, (node + 1) % NODES, actor);
                        assertThat(asked.ask(new Ledger.Notes("node-" + node), Duration.ofSeconds(30)))
                                .isEqualTo(all);
                    }
                }
            });
        }
    }

    @Test
    void whateverFaultsThereWereTheNodesAgreeWhenTheyEndAndNothingComesTwice() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClusterSimulation.run(seed, NODES, ClusterSeedsTest::disturb);
        }
    }

    private static void disturb(ClusterSimulation cluster) {
        var random = new SplittableRandom(cluster.seed());
        cluster.loss(0.02);
        cluster.duplication(0.02);
        boolean killed = false;
        long said = 0;
        for (int round = 0; round < 25; round++) {
            switch (random.nextInt(8)) {
                case 0 -> cluster.isolate(random.nextInt(NODES));
                case 1 -> cluster.cut(random.nextInt(NODES), random.nextInt(NODES));
                case 2 -> cluster.pause(random.nextInt(NODES), true);
                case 3 -> {
                    if (!killed) {
                        cluster.kill(2);
                        killed = true;
                    }
                }
                default -> calm(cluster);
            }
            for (int actor = 0; actor < ACTORS; actor++) {
                ledger(cluster, 0, actor).send(new Ledger.Note("zero", said));
            }
            said++;
            cluster.advance(Duration.ofMillis(random.nextInt(8_000)));
        }
        calm(cluster);
        cluster.loss(0);
        int live = killed ? 2 : 3;
        assertThat(cluster.await(Duration.ofMinutes(5), () -> agree(cluster, live)))
                .as(
                        "the nodes agree: %s and %s",
                        cluster.node(0).members(), cluster.node(1).members())
                .isTrue();
        cluster.advance(Duration.ofSeconds(30));
        for (int actor = 0; actor < ACTORS; actor++) {
            // Of what an actor that lives has there is nothing twice, and nothing overtaken.
            assertThat(notes(cluster, 0, actor)).isSorted().doesNotHaveDuplicates();
            assertThat(notes(cluster, 0, actor)).isEqualTo(notes(cluster, 1, actor));
        }
    }

    private static void calm(ClusterSimulation cluster) {
        cluster.heal();
        for (int node = 0; node < NODES; node++) {
            cluster.pause(node, false);
        }
    }

    private static boolean agree(ClusterSimulation cluster, int live) {
        for (int node = 0; node < live; node++) {
            if (cluster.node(node).members().size() != live) {
                return false;
            }
        }
        return true;
    }

    private static List<Long> notes(ClusterSimulation cluster, int node, int actor) {
        var asked = ledger(cluster, node, actor);
        var failures = new ArrayList<AskException>();
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return asked.ask(new Ledger.Notes("zero"), Duration.ofSeconds(10));
            } catch (AskException e) {
                failures.add(e);
                cluster.advance(Duration.ofSeconds(2));
            }
        }
        throw new AssertionError("node " + node + " gets no answer: " + failures);
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        var first = new ArrayList<Duration>();
        for (int i = 0; i < 2; i++) {
            ClusterSimulation.run(7, NODES, cluster -> {
                disturb(cluster);
                first.add(cluster.now());
            });
        }
        assertThat(first.get(0)).isEqualTo(first.get(1));
    }
}
