package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.SystemEvent;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.DevelopmentCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Replicas that nobody has to agree on: both sides of a partition go on, and meet again. */
class VersionsTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final ClusterScope ONE = ClusterScope.replicas(3).consistency(Consistency.ONE);

    private static CounterRef counter(ClusterSystem node, String name) {
        return node.actor(name, CounterRef.spec().scope(ONE));
    }

    private static void untilDone(Runnable task) {
        Awaitility.await().atMost(PATIENT).ignoreExceptions().until(() -> {
            task.run();
            return true;
        });
    }

    /** Others have a change soon, and nobody waits for them. */
    private static void awaitShipping() {
        Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    @Test
    void bothSidesCountAndEachAmountCountsOnce() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var refs = new ArrayList<CounterRef>();
            for (int i = 0; i < 10; i++) {
                var left = counter(cluster.node(0), "counter-" + i);
                refs.add(left);
                for (int n = 0; n < 10; n++) {
                    left.ask(new Counter.Add(1));
                }
            }
            awaitShipping();
            cluster.isolate(2);
            Awaitility.await()
                    .atMost(PATIENT)
                    .until(() -> cluster.node(2).members().size() == 1
                            && cluster.node(0).members().size() == 2);
            for (int i = 0; i < 10; i++) {
                var left = counter(cluster.node(0), "counter-" + i);
                var right = counter(cluster.node(2), "counter-" + i);
                assertThat(left.ask(new Counter.Add(100), PATIENT)).isEqualTo(110);
                assertThat(right.ask(new Counter.Add(1000), PATIENT)).isEqualTo(1010);
            }
            cluster.heal();
            for (int node = 0; node < 3; node++) {
                for (int i = 0; i < 10; i++) {
                    var ref = counter(cluster.node(node), "counter-" + i);
                    untilDone(
                            () -> assertThat(ref.ask(new Counter.Sum(), SHORT)).isEqualTo(1110));
                }
            }
        }
    }

    @Test
    void withoutMergingTheLastWriterStaysAndTheLossIsTold() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var scope = ClusterScope.replicas(2).consistency(Consistency.ONE);
            var events = new CopyOnWriteArrayList<SystemEvent.VersionOverwritten>();
            cluster.nodes().forEach(each -> each.events().subscribe(SystemEvent.VersionOverwritten.class, events::add));
            var left = cluster.node(0).actor("tally", TallyRef.spec().scope(scope));
            var right = cluster.node(1).actor("tally", TallyRef.spec().scope(scope));
            left.ask(new Tally.Add(1));
            awaitShipping();
            cluster.isolate(1);
            untilDone(() -> left.ask(new Tally.Add(2), SHORT));
            untilDone(() -> right.ask(new Tally.Add(3), SHORT));
            cluster.heal();
            var expected = List.of(1L, 3L);
            untilDone(() ->
                    assertThat(left.ask(new Tally.All(), SHORT)).endsWith(3L).startsWith(1L));
            untilDone(() -> assertThat(right.ask(new Tally.All(), SHORT)).isEqualTo(left.ask(new Tally.All(), SHORT)));
            assertThat(right.ask(new Tally.All())).containsAll(expected);
            Awaitility.await().atMost(PATIENT).until(() -> !events.isEmpty());
            assertThat(events.getFirst().path()).isEqualTo("one-2:/tally");
        }
    }

    @Test
    void whatOneNodeHasAcknowledgedGoesOnElsewhere() {
        try (var cluster = DevelopmentCluster.start(3)) {
            for (int i = 0; i < 20; i++) {
                counter(cluster.node(0), "counter-" + i).ask(new Counter.Add(i));
            }
            awaitShipping();
            cluster.kill(2);
            for (int i = 0; i < 20; i++) {
                var ref = counter(cluster.node(1), "counter-" + i);
                int expected = i;
                untilDone(() -> assertThat(ref.ask(new Counter.Sum(), SHORT)).isEqualTo(expected));
            }
        }
    }
}
