package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskTimeoutException;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.DevelopmentCluster;
import dev.casty.cluster.MemberEvent;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.NotSentException;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.RemoteFailure;
import dev.casty.codec.CodecException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several nodes over real sockets. */
class ClusterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static LedgerRef ledger(ClusterSystem node, String name) {
        return node.actor(name, LedgerRef.spec(name).scope(ClusterScope.cluster()));
    }

    /** A clustered ledger that lives on this node. */
    private static LedgerRef ledgerAt(ClusterSystem node) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> ledger(node, "ledger-" + i))
                .filter(each -> each.ask(new Ledger.Where()).equals(node.nodeId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverSpawnsItThereIsOne() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var places = new HashSet<String>();
            IntStream.range(0, 3)
                    .parallel()
                    .mapToObj(i -> ledger(cluster.node(i), "one").ask(new Ledger.Where()))
                    .forEach(each -> {
                        synchronized (places) {
                            places.add(each);
                        }
                    });
            assertThat(places).hasSize(1);
            assertThat(ledger(cluster.node(0), "one")).isEqualTo(ledger(cluster.node(0), "one"));
        }
    }

    @Test
    void messagesToOneActorKeepTheirOrder() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var there = ledgerAt(cluster.node(1));
            var name = there.path().substring(there.path().indexOf('/') + 1);
            var here = ledger(cluster.node(0), name);
            for (long i = 0; i < 100_000; i++) {
                here.send(new Ledger.Note("me", i));
            }
            assertThat(here.ask(new Ledger.Notes("me")))
                    .isEqualTo(LongStream.range(0, 100_000).boxed().toList());
        }
    }

    @Test
    void refsOfOrdinaryActorsWorkOnOtherNodesAndComeBackAsTheyWere() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var local = cluster.node(0).actor("local", LedgerRef.spec("local"));
            var remote = ledgerAt(cluster.node(1));
            remote.ask(new Ledger.TellTo(local.as(Ledger.Note.class), new Ledger.Note("remote", 1)));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(local.ask(new Ledger.Notes("remote"))).containsExactly(1L));
            assertThat(remote.ask(new Ledger.Ask(local, new Ledger.Notes("remote"))))
                    .containsExactly(1L);
        }
    }

    @Test
    void askersTravel() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var clerk = cluster.node(1)
                    .actor("clerk", ClerkRef.spec().scope(ClusterScope.cluster().onThisNode()));
            clerk.ask(new Clerk.Ready());
            assertThat(clerk.path()).isEqualTo("cluster:/clerk");
            var desk = cluster.node(0)
                    .actor(DeskRef.spec(
                            cluster.node(0).actor("clerk", ClerkRef.spec().scope(ClusterScope.cluster()))));
            assertThat(desk.ask(new Desk.Question(4))).isEqualTo(40);
            assertThatThrownBy(() -> desk.ask(new Desk.Question(3)))
                    .isInstanceOf(ActorFailedException.class)
                    .hasMessageContaining("odd")
                    .hasCauseInstanceOf(RemoteFailure.class);
        }
    }

    @Test
    void failuresOfOtherNodesAreTold() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var there = ledgerAt(cluster.node(1));
            var name = there.path().substring(there.path().indexOf('/') + 1);
            var here = ledger(cluster.node(0), name);
            assertThatThrownBy(() -> here.ask(new Ledger.Fail("trouble")))
                    .isInstanceOf(ActorFailedException.class)
                    .hasMessageContaining("trouble")
                    .cause()
                    .isInstanceOf(RemoteFailure.class)
                    .extracting(each -> ((RemoteFailure) each).className())
                    .isEqualTo(IllegalStateException.class.getName());
            assertThatThrownBy(() -> here.ask(new Ledger.Large(new byte[5_000_000])))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("maxMessageBytes");
            assertThatThrownBy(() -> here.ask(new Ledger.Unwritable(Thread.currentThread())))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("Unwritable.thread -> Thread");
            assertThatThrownBy(() -> here.send(new Ledger.Unwritable(Thread.currentThread())))
                    .isInstanceOf(CodecException.class);
            assertThat(here.ask(new Ledger.Large(new byte[3_000_000]))).isEqualTo(3_000_000);
            assertThat(here.ask(new Ledger.Later(41))).isEqualTo(42);
        }
    }

    @Test
    void aCircleOfAsksOverSeveralNodesIsToldAtOnce() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var node = cluster.node(0);
            var one = ledger(node, name(ledgerAt(cluster.node(1))));
            var two = ledger(node, name(ledgerAt(cluster.node(2))));
            // one asks two, who asks one.
            assertThatThrownBy(() -> one.ask(new Ledger.AskRound(two, one, 5), Duration.ofSeconds(20)))
                    .isInstanceOf(ActorFailedException.class)
                    .hasMessageContaining("AskCycleException")
                    .hasMessageContaining("a circle of actors that wait for each other")
                    .hasMessageContaining(one.path() + " asks " + two.path());
            // No circle: it ends where nobody waits.
            assertThat(one.ask(new Ledger.AskRound(two, one, 1))).isEqualTo("done");
        }
    }

    @Test
    void aStoppedActorIsStoppedForAllAndCanBeSpawnedAgain() {
        try (var cluster = DevelopmentCluster.start(2)) {
            var there = ledgerAt(cluster.node(1));
            var name = there.path().substring(there.path().indexOf('/') + 1);
            var here = ledger(cluster.node(0), name);
            here.ask(new Ledger.Note("me", 1));
            cluster.node(0).stop(here);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(() -> here.ask(new Ledger.Where()))
                            .isInstanceOf(ActorStoppedException.class));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ledger(cluster.node(0), name).ask(new Ledger.Notes("me")))
                                    .isEmpty());
        }
    }

    @Test
    void aWatcherIsToldOfTheEndOfAnActorAndOfItsNode() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var guard = cluster.node(0).actor(GuardRef.spec());
            var ended = ledgerAt(cluster.node(1));
            var killed = ledgerAt(cluster.node(2));
            // Found before they end, or node 0 would have them made again.
            ledger(cluster.node(0), name(ended)).ask(new Ledger.Where());
            ledger(cluster.node(0), name(killed)).ask(new Ledger.Where());
            guard.ask(new Guard.Watch(ledger(cluster.node(0), name(ended)), "ended"));
            guard.ask(new Guard.Watch(ledger(cluster.node(0), name(killed)), "killed"));
            ended.send(new Ledger.End());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(guard.ask(new Guard.AllGone())).containsExactly("ended"));
            cluster.kill(2);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(guard.ask(new Guard.AllGone())).containsExactly("ended", "killed"));
        }
    }

    private static String name(LedgerRef ref) {
        return ref.path().substring(ref.path().indexOf('/') + 1);
    }

    @Test
    void anActorOfANodeThatIsKilledBeginsAnewElsewhere() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var events = new ConcurrentLinkedQueue<MemberEvent>();
            cluster.node(0).onMemberEvent(events::add);
            var there = ledgerAt(cluster.node(2));
            var here = ledger(cluster.node(0), name(there));
            here.ask(new Ledger.Note("me", 1));
            cluster.kill(2);
            await().atMost(PATIENCE)
                    .ignoreExceptionsMatching(
                            each -> each instanceof NodeUnreachableException || each instanceof AskTimeoutException)
                    .untilAsserted(() -> assertThat(here.ask(new Ledger.Where()))
                            .isIn(cluster.node(0).nodeId(), cluster.node(1).nodeId()));
            assertThat(here.ask(new Ledger.Notes("me"))).isEmpty();
            assertThat(events).extracting(MemberEvent::kind).containsExactly(MemberEvent.Kind.FAILED);
            assertThat(cluster.node(0).members()).hasSize(2);
        }
    }

    @Test
    void aDurableActorWaitsForTheNodeThatHasItsJournal() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var scope = ClusterScope.cluster();
            var there = IntStream.range(0, 1000)
                    .mapToObj(i ->
                            cluster.node(0).actor("safe-" + i, SafeRef.spec().scope(scope)))
                    .filter(each ->
                            each.ask(new Safe.Where()).equals(cluster.node(2).nodeId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(there.ask(new Safe.Put(7))).isEqualTo(7);
            cluster.kill(2);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(() -> there.ask(new Safe.Put(1), Duration.ofSeconds(2)))
                            .isInstanceOf(OwnerUnavailableException.class));
        }
    }

    @Test
    void anActorOfThisNodeStaysHereAndGoesWithTheNode() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var pinned = ClusterScope.cluster().onThisNode();
            for (int i = 0; i < 30; i++) {
                var shard = cluster.node(i % 3)
                        .actor("shard-" + i, LedgerRef.spec("" + i).scope(pinned));
                assertThat(shard.ask(new Ledger.Where()))
                        .isEqualTo(cluster.node(i % 3).nodeId());
            }
            var there = ledger(cluster.node(0), "shard-2");
            assertThat(there.ask(new Ledger.Where())).isEqualTo(cluster.node(2).nodeId());
            cluster.kill(2);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(() -> there.ask(new Ledger.Where()))
                            .isInstanceOf(OwnerUnavailableException.class));
        }
    }

    @Test
    void aNodeThatLeavesIsNotTakenForFailed() {
        try (var cluster = DevelopmentCluster.start(3)) {
            var events = new ConcurrentLinkedQueue<MemberEvent>();
            cluster.node(0).onMemberEvent(events::add);
            cluster.node(1).close();
            await().atMost(PATIENCE).until(() -> cluster.node(0).members().size() == 2);
            await().atMost(PATIENCE).until(() -> !events.isEmpty());
            assertThat(events).extracting(MemberEvent::kind).containsExactly(MemberEvent.Kind.LEFT);
        }
    }

    @Test
    void nodesThatWereCutOffFindEachOtherAgain() {
        try (var cluster = DevelopmentCluster.start(3)) {
            cluster.isolate(2);
            await().atMost(PATIENCE).until(() -> cluster.node(0).members().size() == 2);
            await().atMost(PATIENCE).until(() -> cluster.node(2).members().size() == 1);
            cluster.heal();
            for (var node : cluster.nodes()) {
                await().atMost(PATIENCE).until(() -> node.members().size() == 3);
            }
            ledger(cluster.node(0), "after").ask(new Ledger.Note("me", 1));
            assertThat(ledger(cluster.node(2), "after").ask(new Ledger.Notes("me")))
                    .containsExactly(1L);
        }
    }

    @Test
    void aNameBelongsToOneClass() {
        try (var cluster = DevelopmentCluster.start(2)) {
            ledger(cluster.node(0), "taken").ask(new Ledger.Where());
            assertThatThrownBy(
                            () -> cluster.node(0).actor("taken", SafeRef.spec().scope(ClusterScope.cluster())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("belongs to a Ledger, not a Safe");
            var other = cluster.node(1).actor("taken", SafeRef.spec().scope(ClusterScope.cluster()));
            assertThatThrownBy(() -> other.ask(new Safe.Put(1))).hasMessageContaining("choose another name");
        }
    }

    @Test
    void aSpecThatCannotBeIsRefusedWithTheReason() {
        try (var cluster = DevelopmentCluster.start(1)) {
            var node = cluster.node(0);
            var three = ClusterScope.replicas(3).consistency(Consistency.QUORUM);

            assertThatThrownBy(() -> node.actor("a", SafeRef.spec().scope(ClusterScope.replicas(8))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 7");
            assertThatThrownBy(() -> node.actor("a", LedgerRef.spec("a").scope(three)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@Durable");
            assertThatThrownBy(() -> node.actor(LedgerRef.spec("a").scope(ClusterScope.cluster())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("by its name");
            assertThatThrownBy(() -> ClusterScope.replicas(3).onThisNode()).isInstanceOf(IllegalStateException.class);
            assertThat(List.of(ClusterScope.cluster().toString(), three.toString()))
                    .containsExactly("cluster()", "replicas(3).consistency(QUORUM)");
        }
    }
}
