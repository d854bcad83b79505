package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.SwimMessage.State;
import dev.casty.cluster.transport.Transport;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How much is kept and how much is sent at once, whoever comes and goes. */
class BoundsTest {
    private static final SwimSettings FORGETFUL = new SwimSettings(SECOND, SECOND / 2, 3, 5, 30 * SECOND);

    @Test
    void whoIsGoneForLongIsForgotten() {
        var cluster = new SimulatedCluster(1, FORGETFUL).startAll(5);
        for (int times = 0; times < 300; times++) {
            cluster.kill(1);
            cluster.start(1, 0);
            cluster.run(10);
        }
        cluster.run(100);
        assertThat(cluster.agrees()).isTrue();
        int[] most = {0};
        cluster.onSend((node, message) -> most[0] =
                Math.max(most[0], message instanceof State ? message.rumors().size() : 0));
        cluster.start(7, 0);
        cluster.run(10);
        assertThat(most[0]).isEqualTo(6);
    }

    @Test
    void noMoreThanSoManyThatAreGoneAreRemembered() {
        var recorder = new Recorder();
        var self = new Peer(SimulatedCluster.address(0), 1);
        var friend = new Peer(SimulatedCluster.address(1), 2);
        var swim = new Swim(self, SimulatedCluster.SETTINGS, new SplittableRandom(1), recorder, 0);
        for (int uid = 10; uid < 10 + 2 * Members.MAX_GONE; uid++) {
            var peer = new Peer(SimulatedCluster.address(2), uid);
            var news =
                    List.of(new Rumor(peer, Status.ALIVE, 0, peer.uid()), new Rumor(peer, Status.LEFT, 0, peer.uid()));
            swim.receive(new SwimMessage.Gossip(friend, news), 0);
        }
        swim.tick(swim.nextDeadline());
        recorder.sent();
        swim.receive(new State(friend, Digests.ALL, List.of()), SECOND);
        long told = recorder.sent(State.class, friend).stream()
                .mapToLong(each -> each.rumors().size())
                .sum();
        assertThat(told).isEqualTo(Members.MAX_GONE + 2);
    }

    @Test
    void aMessageCarriesFewRumorsAndAStateALimitedNumber() {
        var cluster = SimulatedCluster.seeded(1);
        cluster.onSend((node, message) -> assertThat(message.rumors())
                .hasSizeLessThanOrEqualTo(message instanceof State ? AntiEntropy.MAX_STATE : Rumors.MOST + 1));
        for (int number = 0; number < 700; number++) {
            cluster.start(number, 0);
        }
        cluster.run(40);
        assertThat(cluster.agrees()).isTrue();
    }

    @Test
    void aStateFitsIntoAFrameAlsoWithTheLongestNames() {
        var host = "n".repeat(255);
        var peer = new Peer(new NodeAddress(host, 65_535), Long.MAX_VALUE);
        var rumor = new Rumor(peer, Status.LEFT, Integer.MAX_VALUE, Long.MAX_VALUE);
        var state = new State(peer, Digests.ALL, java.util.Collections.nCopies(AntiEntropy.MAX_STATE, rumor));
        assertThat(MessageSize.of(state)).isBetween(Transport.MAX_FRAME / 2, Transport.MAX_FRAME * 2 / 3);
    }
}
