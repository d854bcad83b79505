package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.AskException;
import dev.casty.cluster.ClusterScope;
import dev.casty.testkit.ClusterSimulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Whole clusters with replicated actors, in virtual time; each seed is another run. Each addition that was acknowledged came with its place in
 * the list: there it must be in the end, so there was one history, in which nothing acknowledged was lost or came twice.
 */
class ReplicasSeedsTest {
    private static final int SEEDS = Integer.getInteger("casty.replicas.seeds", 300);
    private static final long FIRST = Long.getLong("casty.seed", 0);
    private static final int NODES = 3;
    private static final int ACTORS = 4;
    private static final int ROUNDS = 40;
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private record Addition(int actor, long number, CompletableFuture<Integer> place) {}

    private static TallyRef tally(ClusterSimulation cluster, int node, int actor) {
        return cluster.node(node).actor("tally-" + actor, TallyRef.spec().scope(ClusterScope.replicas(3)));
    }

    @Test
    void whatIsAcknowledgedHasItsPlaceInOneHistory() {
        long acknowledged = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var count = new long[1];
            ClusterSimulation.run(seed, NODES, cluster -> count[0] = disturb(cluster));
            acknowledged += count[0];
        }
        System.out.println(SEEDS + " seeds: " + acknowledged + " additions acknowledged");
        assertThat(acknowledged).isGreaterThan(SEEDS * 20L);
    }

    private static long disturb(ClusterSimulation cluster) {
        var random = new SplittableRandom(cluster.seed());
        cluster.loss(0.02);
        cluster.duplication(0.02);
        var additions = new ArrayList<Addition>();
        int dead = -1;
        for (int round = 0; round < ROUNDS; round++) {
            int node = random.nextInt(NODES);
            switch (random.nextInt(9)) {
                case 0 -> cluster.isolate(node);
                case 1 -> cluster.cut(node, random.nextInt(NODES));
                case 2 -> cluster.pause(node, true);
                case 3 -> {
                    if (dead < 0) {
                        cluster.kill(node);
                        dead = node;
                    }
                }
                case 4 -> {
                    calm(cluster);
                    if (dead >= 0) {
                        cluster.restart(dead);
                        dead = -1;
                    }
                }
                case 5, 6 -> calm(cluster);
                default -> {}
            }
            for (int actor = 0; actor < ACTORS; actor++) {
                int from = random.nextInt(NODES);
                if (from != dead) {
                    long number = additions.size();
                    var place = tally(cluster, from, actor).askAsync(new Tally.Add(number), PATIENT);
                    additions.add(new Addition(actor, number, place));
                }
            }
            cluster.advance(Duration.ofMillis(random.nextInt(4_000)));
        }
        calm(cluster);
        if (dead >= 0) {
            cluster.restart(dead);
        }
        cluster.loss(0);
        cluster.advance(Duration.ofSeconds(60));
        long acknowledged = 0;
        for (int actor = 0; actor < ACTORS; actor++) {
            var all = all(cluster, random.nextInt(NODES), actor);
            assertThat(all).doesNotHaveDuplicates();
            for (var each : additions) {
                if (each.actor() == actor
                        && each.place().isDone()
                        && !each.place().isCompletedExceptionally()) {
                    int place = each.place().join();
                    assertThat(all)
                            .as("tally-%d, where %d was acknowledged at %d", actor, each.number(), place)
                            .hasSizeGreaterThanOrEqualTo(place);
                    assertThat(all.get(place - 1))
                            .as("place %d of %s", place, all)
                            .isEqualTo(each.number());
                    acknowledged++;
                }
            }
        }
        return acknowledged;
    }

    private static void calm(ClusterSimulation cluster) {
        cluster.heal();
        for (int node = 0; node < NODES; node++) {
            cluster.pause(node, false);
        }
    }

    private static List<Long> all(ClusterSimulation cluster, int node, int actor) {
        var failures = new ArrayList<AskException>();
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return tally(cluster, node, actor).ask(new Tally.All(), PATIENT);
            } catch (AskException e) {
                failures.add(e);
                cluster.advance(Duration.ofSeconds(2));
            }
        }
        throw new AssertionError("node " + node + " gets no answer from tally-" + actor + ": " + failures);
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        var ends = new ArrayList<List<Long>>();
        for (int i = 0; i < 2; i++) {
            ClusterSimulation.run(
                    FIRST,
                    NODES,
                    cluster -> ends.add(List.of(disturb(cluster), cluster.now().toNanos())));
        }
        assertThat(ends.get(0)).isEqualTo(ends.get(1));
    }
}
