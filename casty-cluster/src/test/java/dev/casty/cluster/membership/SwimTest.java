package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;
import static dev.casty.cluster.membership.SimulatedCluster.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Compare;
import dev.casty.cluster.membership.SwimMessage.Gossip;
import dev.casty.cluster.membership.SwimMessage.Mistaken;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import dev.casty.cluster.membership.SwimMessage.State;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What one node does when it hears this or that. */
class SwimTest {
    private static final Peer SELF = peer(0);
    private static final Peer FRIEND = peer(1);
    private static final Peer OTHER = peer(2);
    private static final Peer THIRD = peer(3);

    private final Recorder recorder = new Recorder();
    private final Swim swim = new Swim(SELF, SETTINGS, new SplittableRandom(1), recorder, 0);

    private static Peer peer(int number) {
        return new Peer(SimulatedCluster.address(number), 100 + number);
    }

    private static Rumor rumor(Peer peer, Status status, int incarnation) {
        return new Rumor(peer, status, incarnation, FRIEND.uid());
    }

    private void hear(long now, Rumor... rumors) {
        swim.receive(new Gossip(FRIEND, List.of(rumors)), now);
    }

    /** Lets time pass, as a loop would. */
    private void pass(long until) {
        while (swim.nextDeadline() <= until) {
            swim.tick(swim.nextDeadline());
        }
    }

    private void fail(Peer peer) {
        hear(1, rumor(peer, Status.SUSPECT, 0));
        pass(3 * SECOND);
        hear(3 * SECOND, rumor(peer, Status.FAILED, 0));
        hear(3 * SECOND + SETTINGS.pingTimeoutNanos(), rumor(peer, Status.FAILED, 0));
    }

    private void meetAll() {
        hear(0, rumor(OTHER, Status.ALIVE, 0), rumor(THIRD, Status.ALIVE, 0));
        recorder.changes();
    }

    private List<Peer> members() {
        return swim.members();
    }

    // ---- who is a member

    @Test
    void whoSpeaksIsAMember() {
        hear(0);
        assertThat(recorder.changes()).containsExactly(new Change(Kind.JOINED, FRIEND));
        assertThat(members()).containsExactlyInAnyOrder(SELF, FRIEND);
    }

    @Test
    void whoIsSuspectedIsAMember() {
        hear(0, rumor(OTHER, Status.SUSPECT, 3));
        assertThat(recorder.changes()).contains(new Change(Kind.JOINED, OTHER));
    }

    @Test
    void whoWasNeverAMemberIsNotReportedAsGone() {
        hear(0, rumor(OTHER, Status.FAILED, 0), rumor(THIRD, Status.LEFT, 0));
        assertThat(recorder.changes()).containsExactly(new Change(Kind.JOINED, FRIEND));
    }

    @Test
    void whatIsSaidOfAnEarlierIncarnationDoesNotCount() {
        hear(0, rumor(OTHER, Status.ALIVE, 5), rumor(THIRD, Status.ALIVE, 0));
        hear(1, rumor(OTHER, Status.LEFT, 4));
        assertThat(members()).contains(OTHER);
    }

    @Test
    void whoHasLeftDoesNotComeBack() {
        meetAll();
        hear(1, rumor(OTHER, Status.LEFT, 0));
        hear(2, rumor(OTHER, Status.ALIVE, 7), rumor(OTHER, Status.FAILED, 8));
        assertThat(recorder.changes()).containsExactly(new Change(Kind.LEFT, OTHER));
    }

    @Test
    void itDoesNotTalkToItself() {
        swim.receive(new Ping(SELF, SELF, 1, List.of()), 0);
        swim.receive(new Compare(SELF, List.of(0L), List.of()), 0);
        assertThat(recorder.sent()).isEmpty();
        assertThat(members()).containsExactly(SELF);
    }

    // ---- accusations

    @Test
    void itObjectsWhenItIsAccused() {
        swim.receive(new Ping(FRIEND, SELF, 1, List.of(rumor(SELF, Status.SUSPECT, 0))), 0);
        assertThat(recorder.sent(Ack.class, FRIEND).getFirst().rumors())
                .contains(new Rumor(SELF, Status.ALIVE, 1, SELF.uid()));
    }

    @Test
    void itObjectsAgainToWhoHasMissedIt() {
        swim.receive(new Ping(FRIEND, SELF, 1, List.of(rumor(SELF, Status.SUSPECT, 0))), 0);
        for (int i = 0; i < 50; i++) {
            swim.receive(new Ping(FRIEND, SELF, 2 + i, List.of()), 1);
        }
        recorder.sent();
        swim.receive(new Ping(FRIEND, SELF, 99, List.of(rumor(SELF, Status.SUSPECT, 0))), 2);
        assertThat(recorder.sent(Ack.class, FRIEND).getFirst().rumors())
                .containsExactly(new Rumor(SELF, Status.ALIVE, 1, SELF.uid()));
    }

    @Test
    void theAccusedIsToldFirst() {
        meetAll();
        hear(0, rumor(OTHER, Status.SUSPECT, 0));
        for (int i = 4; i < 40; i++) {
            hear(0, rumor(peer(i), Status.ALIVE, 0));
        }
        recorder.sent();
        swim.receive(new Ping(OTHER, SELF, 1, List.of()), 1);
        var rumors = recorder.sent(Ack.class, OTHER).getFirst().rumors();
        assertThat(rumors.getFirst()).isEqualTo(rumor(OTHER, Status.SUSPECT, 0));
        assertThat(rumors).hasSize(Rumors.MOST + 1).doesNotHaveDuplicates();
    }

    @Test
    void aVerdictOutOfTheBlueIsASuspicionAndTheAccusedIsAskedOnce() {
        meetAll();
        recorder.sent();
        hear(1, rumor(OTHER, Status.FAILED, 0));
        hear(2, rumor(OTHER, Status.FAILED, 0));
        assertThat(recorder.sent(Ping.class, OTHER))
                .singleElement()
                .satisfies(ping -> assertThat(ping.rumors()).contains(rumor(OTHER, Status.SUSPECT, 0)));
        assertThat(recorder.changes()).isEmpty();
        hear(3, rumor(OTHER, Status.ALIVE, 1));
        pass(59 * SECOND / 10);
        assertThat(recorder.changes()).doesNotContain(new Change(Kind.FAILED, OTHER));
    }

    @Test
    void aVerdictOnWhoWasNotAskedIsNoneUntilTheAnswerCouldBeHere() {
        meetAll();
        hear(1, rumor(OTHER, Status.SUSPECT, 0));
        pass(3 * SECOND);
        recorder.sent();
        hear(3 * SECOND, rumor(OTHER, Status.FAILED, 0));
        hear(3 * SECOND + 1, rumor(OTHER, Status.FAILED, 0));
        assertThat(recorder.sent(Ping.class, OTHER)).hasSize(1);
        assertThat(recorder.changes()).isEmpty();
    }

    @Test
    void aVerdictIsBelievedOfWhoHasHadTimeToObject() {
        meetAll();
        fail(OTHER);
        assertThat(recorder.changes()).containsExactly(new Change(Kind.FAILED, OTHER));
    }

    @Test
    void whoIsTakenForFailedComesBackWithTheNextIncarnation() {
        meetAll();
        fail(OTHER);
        hear(4 * SECOND, rumor(OTHER, Status.ALIVE, 0));
        assertThat(members()).doesNotContain(OTHER);
        hear(5 * SECOND, rumor(OTHER, Status.ALIVE, 1));
        assertThat(recorder.changes())
                .containsExactly(new Change(Kind.FAILED, OTHER), new Change(Kind.RECOVERED, OTHER));
    }

    // ---- refused connections

    @Test
    void aRefusedConnectionConfirmsASuspicion() {
        meetAll();
        swim.refused(OTHER.address(), 1);
        assertThat(recorder.changes()).isEmpty();
        hear(2, rumor(OTHER, Status.SUSPECT, 0));
        swim.refused(OTHER.address(), 3);
        assertThat(recorder.changes()).containsExactly(new Change(Kind.FAILED, OTHER));
    }

    @Test
    void aProcessAtTheAddressOfAnotherSaysThatThatOneIsGone() {
        meetAll();
        var successor = new Peer(OTHER.address(), 77);
        swim.receive(new Mistaken(successor, OTHER, List.of()), 1);
        assertThat(recorder.changes())
                .containsExactly(new Change(Kind.JOINED, successor), new Change(Kind.FAILED, OTHER));
        swim.receive(new Mistaken(successor, THIRD, List.of()), 2);
        assertThat(members()).contains(THIRD);
    }

    @Test
    void aPingForItsPredecessorIsAnsweredSo() {
        var predecessor = new Peer(SELF.address(), 66);
        swim.receive(new Ping(FRIEND, predecessor, 1, List.of()), 0);
        assertThat(recorder.sent(Mistaken.class, FRIEND))
                .singleElement()
                .extracting(Mistaken::meant)
                .isEqualTo(predecessor);
    }

    // ---- pings for others

    @Test
    void theAnswerToAPingForAnotherIsPassedOnAlsoWhenItIsLate() {
        meetAll();
        recorder.sent();
        swim.receive(new PingRequest(FRIEND, OTHER, 7, List.of()), 0);
        var ping = recorder.sent(Ping.class, OTHER).getFirst();
        swim.tick(SECOND / 2);
        assertThat(recorder.sent(Nack.class, FRIEND)).extracting(Nack::number).containsExactly(7L);
        swim.receive(new Ack(OTHER, ping.number(), List.of()), SECOND * 6 / 10);
        assertThat(recorder.sent(Ack.class, FRIEND)).extracting(Ack::number).containsExactly(7L);
        swim.receive(new Ack(OTHER, ping.number(), List.of()), SECOND * 7 / 10);
        assertThat(recorder.sent(Ack.class, FRIEND)).isEmpty();
    }

    @Test
    void whoAskedIsToldAtOnceThatNobodyListens() {
        meetAll();
        swim.receive(new PingRequest(FRIEND, OTHER, 7, List.of()), 0);
        recorder.sent();
        swim.refused(OTHER.address(), 1);
        assertThat(recorder.sent(Nack.class, FRIEND)).extracting(Nack::number).containsExactly(7L);
    }

    @Test
    void pingsForOthersAreBounded() {
        meetAll();
        recorder.sent();
        for (int i = 0; i < 10_000; i++) {
            swim.receive(new PingRequest(FRIEND, OTHER, i, List.of()), 0);
        }
        assertThat(recorder.sent(Ping.class, OTHER)).hasSize(256);
        pass(2 * SECOND);
        recorder.sent();
        swim.receive(new PingRequest(FRIEND, OTHER, 1, List.of()), 2 * SECOND);
        assertThat(recorder.sent(Ping.class, OTHER)).hasSize(1);
    }

    // ---- comparing

    private static List<Long> digestsOf(Peer... peers) {
        var digests = new Digests();
        for (var each : peers) {
            digests.add(rumor(each, Status.ALIVE, 0));
        }
        return digests.toCompare();
    }

    @Test
    void whoBelievesTheSameIsNotToldAnything() {
        hear(0);
        recorder.sent();
        swim.receive(new Compare(FRIEND, digestsOf(SELF, FRIEND), List.of()), 1);
        assertThat(recorder.sent()).isEmpty();
    }

    @Test
    void whoBelievesSomethingElseIsToldAllAndAskedForTheSame() {
        hear(0);
        recorder.sent();
        swim.receive(new Compare(FRIEND, digestsOf(SELF, FRIEND, THIRD), List.of()), 1);
        assertThat(recorder.sent(State.class, FRIEND)).singleElement().satisfies(state -> {
            assertThat(state.wanted()).isEqualTo(Digests.ALL);
            assertThat(state.rumors()).extracting(Rumor::peer).containsExactlyInAnyOrder(SELF, FRIEND);
        });
    }

    @Test
    void ofManyPeersOnlyThoseAreToldWhosePartDiffers() {
        var digests = new Digests();
        digests.add(rumor(SELF, Status.ALIVE, 0));
        digests.add(rumor(FRIEND, Status.ALIVE, 0));
        for (int i = 4; i < 500; i++) {
            hear(0, rumor(peer(i), Status.ALIVE, 0));
            digests.add(rumor(peer(i), Status.ALIVE, 0));
        }
        digests.add(rumor(OTHER, Status.ALIVE, 0));
        recorder.sent();
        swim.receive(new Compare(FRIEND, digests.toCompare(), List.of()), 1);
        assertThat(recorder.sent(State.class, FRIEND)).singleElement().satisfies(state -> {
            assertThat(state.wanted()).isEqualTo(1L << Digests.partOf(OTHER));
            assertThat(state.rumors()).hasSizeBetween(1, 30);
        });
    }

    @Test
    void whoIsTakenForFailedIsToldSoWhenItCompares() {
        meetAll();
        fail(OTHER);
        recorder.sent();
        swim.receive(new Compare(OTHER, digestsOf(SELF, FRIEND, THIRD), List.of()), 4 * SECOND);
        assertThat(recorder.sent(State.class, OTHER).getFirst().rumors()).contains(rumor(OTHER, Status.FAILED, 0));
    }
}
