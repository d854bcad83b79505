package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.ActorStoppedException;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.DevelopmentCluster;
import dev.casty.cluster.QuorumUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Replicated actors on real nodes in one JVM. */
class DevelopmentReplicasTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final ClusterScope THREE = ClusterScope.replicas(3);

    private static TallyRef tally(DevelopmentCluster cluster, int node, String name) {
        return cluster.node(node).actor(name, TallyRef.spec().scope(THREE));
    }

    /** The name of an actor that runs on a node. */
    private static String nameOn(DevelopmentCluster cluster, int node) {
        var id = cluster.node(node).nodeId();
        int number = 0;
        while (!tally(cluster, 0, "tally-" + number).ask(new Tally.Where()).equals(id)) {
            number++;
        }
        return "tally-" + number;
    }

    @Test
    void itIsOneActorFromEveryNode() {
        try (var cluster = DevelopmentCluster.start(3)) {
            for (int i = 0; i < 30; i++) {
                tally(cluster, i % 3, "tally").ask(new Tally.Add(i));
            }
            for (int node = 0; node < 3; node++) {
                assertThat(tally(cluster, node, "tally").ask(new Tally.All()))
                        .isEqualTo(LongStream.range(0, 30).boxed().toList());
            }
        }
    }

    @Test
    void theyAreSharedOutOverTheNodes() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var nodes = new HashSet<String>();
            for (int i = 0; i < 60; i++) {
                nodes.add(tally(cluster, 0, "tally-" + i).ask(new Tally.Where()));
            }
            assertThat(nodes).hasSize(3);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWithTheOwner() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var victim = cluster.node(2).nodeId();
            var ref = tally(cluster, 0, nameOn(cluster, 2));
            for (long each = 0; each < 100; each++) {
                ref.ask(new Tally.Add(each));
            }
            cluster.kill(2);
            long before = System.nanoTime();
            Awaitility.await().atMost(PATIENT).ignoreExceptions().until(() -> ref.ask(new Tally.Add(100)) > 100);
            System.out.println("first answer after " + (System.nanoTime() - before) / 1_000_000 + " ms");
            var all = new ArrayList<>(ref.ask(new Tally.All()));
            assertThat(all).startsWith(LongStream.range(0, 101).boxed().toArray(Long[]::new));
            assertThat(ref.ask(new Tally.Where())).isNotEqualTo(victim);
        }
    }

    @Test
    void whoeverOwnsItLaterHasALargerFencingToken() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var ref = tally(cluster, 0, nameOn(cluster, 2));
            long first = ref.ask(new Tally.Token());
            assertThat(first).isPositive();
            assertThat(ref.ask(new Tally.Token())).as("as long as it is owned").isGreaterThanOrEqualTo(first);
            long last = ref.ask(new Tally.Token());
            cluster.kill(2);
            Awaitility.await().atMost(PATIENT).ignoreExceptions().until(() -> ref.ask(new Tally.Token()) > last);
        }
    }

    @Test
    void whatNobodyAgreesOnHasNoFencingToken() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var scopes = List.of(ClusterScope.cluster(), THREE.consistency(Consistency.ONE));
            for (int i = 0; i < scopes.size(); i++) {
                var ref = cluster.node(0).actor("tally-" + i, TallyRef.spec().scope(scopes.get(i)));
                assertThatThrownBy(() -> ref.ask(new Tally.Token()))
                        .hasMessageContaining("has no fencing token")
                        .hasMessageContaining("ClusterScope.replicas(3)");
            }
        }
    }

    @Test
    void allReplicasHaveWhatAllAcknowledge() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var scope = THREE.consistency(Consistency.ALL);
            var ref = cluster.node(0).actor("tally", TallyRef.spec().scope(scope));
            ref.ask(new Tally.Add(1));
            cluster.kill(1);
            assertThatThrownBy(() -> ref.ask(new Tally.Add(2), PATIENT)).isInstanceOf(QuorumUnavailableException.class);
        }
    }

    @Test
    void whatNeedsMoreNodesThanThereAreIsRefused() {
        try (var cluster = DevelopmentCluster.start(1)) {
            var ref = tally(cluster, 0, "tally");
            assertThatThrownBy(() -> ref.ask(new Tally.Add(1), PATIENT)).isInstanceOf(QuorumUnavailableException.class);
        }
    }

    @Test
    void oneThatHasStoppedBeginsAgainWithTheNextMessage() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var ref = tally(cluster, 0, "tally");
            ref.ask(new Tally.Add(7));
            ref.send(new Tally.Stop());
            Awaitility.await()
                    .atMost(PATIENT)
                    .ignoreExceptions()
                    .until(() -> ref.ask(new Tally.All()).equals(List.of(7L)));
        }
    }

    @Test
    void oneWhoseStateWasDeletedIsGoneUntilItIsSpawnedAnew() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var ref = tally(cluster, 0, "tally");
            ref.ask(new Tally.Add(7));
            ref.ask(new Tally.Delete());
            Awaitility.await()
                    .atMost(PATIENT)
                    .untilAsserted(() -> assertThatThrownBy(() -> ref.ask(new Tally.All()))
                            .isInstanceOf(ActorStoppedException.class));
            var anew = tally(cluster, 1, "tally");
            assertThat(anew.ask(new Tally.All())).isEmpty();
            anew.ask(new Tally.Add(8));
            assertThat(ref.ask(new Tally.All())).containsExactly(8L);
        }
    }

    @Test
    void aNodeThatLeavesInOrderTakesNothingWithItAndFailsNoAsk() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var refs = new ArrayList<TallyRef>();
            for (int i = 0; i < 100; i++) {
                refs.add(tally(cluster, 0, "tally-" + i));
            }
            refs.forEach(each -> each.ask(new Tally.Add(1)));
            var left = CompletableFuture.runAsync(() -> cluster.node(2).close());
            long asked = 1;
            while (!left.isDone()) {
                asked++;
                for (var each : refs) {
                    each.ask(new Tally.Add(asked), PATIENT);
                }
            }
            left.join();
            var expected = LongStream.rangeClosed(1, asked).boxed().toList();
            refs.forEach(each -> assertThat(each.ask(new Tally.All(), PATIENT)).isEqualTo(expected));
            assertThat(asked).isGreaterThan(1);
        }
    }
}
