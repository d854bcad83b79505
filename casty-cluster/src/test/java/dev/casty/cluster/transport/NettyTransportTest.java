package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.cluster.NodeAddress;
import io.netty.buffer.Unpooled;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeakCheck.class)
class NettyTransportTest {
    private final List<TestNode> nodes = new ArrayList<>();

    private TestNode node() {
        return kept(TestNode.start());
    }

    private TestNode kept(TestNode node) {
        nodes.add(node);
        return node;
    }

    @AfterEach
    void closeAll() {
        nodes.forEach(TestNode::close);
    }

    @Test
    void framesOfALaneArriveInOrder() {
        var one = node();
        var other = node();
        var texts = IntStream.range(0, 20_000).mapToObj(i -> "m" + i).toList();

        texts.forEach(each -> assertThat(one.send(other, Lane.MESSAGES, each)).isTrue());

        await().until(() -> other.received.size() == texts.size());
        assertThat(other.received).isEqualTo(texts);
        assertThat(other.connected).containsExactly(one.peer);
        assertThat(one.connected).containsExactly(other.peer);
    }

    @Test
    void theLargestFrameArrivesWhole() {
        var one = node();
        var other = node();
        var large = "x".repeat(Transport.MAX_FRAME);

        for (var lane : Lane.values()) {
            one.send(other, lane, large);
        }

        await().until(() -> other.received.size() == 4);
        assertThat(other.received).containsOnly(large);
        assertThat(one.transport.counters().bytesOut()).isEqualTo(4L * (Transport.MAX_FRAME + FrameHandler.HEAD));
        assertThat(other.transport.counters().bytesIn()).isEqualTo(4L * (Transport.MAX_FRAME + FrameHandler.HEAD));
    }

    @Test
    void theAnswerComesOverTheSameConnection() {
        var one = node();
        var other = node();
        one.send(other, Lane.MESSAGES, "question");
        other.awaitReceived("question");

        other.send(one, Lane.CONTROL, "answer");

        one.awaitReceived("answer");
        assertThat(one.transport.counters().dialed()).isEqualTo(1);
        assertThat(one.transport.counters().accepted()).isZero();
        assertThat(other.transport.counters().accepted()).isEqualTo(1);
        assertThat(other.transport.counters().dialed()).isZero();
    }

    @Test
    void twoThatDialEachOtherAtOnceAgreeOnOneConnectionAndLoseNothing() {
        for (int round = 0; round < 8; round++) {
            try (var one = TestNode.start();
                    var other = TestNode.start()) {
                one.send(other, Lane.MESSAGES, "to other");
                other.send(one, Lane.MESSAGES, "to one");

                one.awaitReceived("to one");
                other.awaitReceived("to other");
                await().until(() -> one.transport.counters().open() == 1
                        && other.transport.counters().open() == 1);
                assertThat(one.connected).containsOnly(other.peer).hasSizeLessThan(3);
                assertThat(other.connected).containsOnly(one.peer).hasSizeLessThan(3);
            }
        }
    }

    @Test
    void manyThatMeetAtOnceHaveOneConnectionAPair() {
        var all = IntStream.range(0, 8).mapToObj(i -> node()).toList();

        for (int round = 0; round < 3; round++) {
            var text = "round " + round;
            all.forEach(one ->
                    all.stream().filter(other -> other != one).forEach(other -> one.send(other, Lane.MESSAGES, text)));

            await().until(() ->
                    all.stream().allMatch(each -> Collections.frequency(each.received, text) == all.size() - 1));
            await().until(() ->
                    all.stream().allMatch(each -> each.transport.counters().open() == all.size() - 1));
            var broken = all.get(round);
            broken.connected.forEach(peer -> broken.transport.reject(peer, "a test"));
            await().until(() -> all.stream()
                    .allMatch(each -> each.transport.counters().open() == (each == broken ? 0 : all.size() - 2)));
        }
    }

    @Test
    void itTellsThatNobodyListens() {
        var one = node();
        var gone = TestNode.start();
        gone.close();

        one.send(gone, Lane.CONTROL, "anybody?");

        await().until(() -> one.refused.contains(gone.peer.address()));
        assertThat(one.transport.counters().dropped(Lane.CONTROL)).isEqualTo(1);
    }

    @Test
    void aNodeThatIsBackAtItsAddressIsAnotherPeer() {
        var one = node();
        var former = TestNode.start();
        one.reach(former, "before");
        former.close();

        var later = kept(TestNode.startAt(former.peer.address()));
        one.reach(later, "after");

        assertThat(one.connected).containsExactly(former.peer, later.peer);
    }

    @Test
    void aNodeKnownByAnotherNameIsReached() {
        var one = node();
        var other = node();
        var alias = new NodeAddress("localhost", other.peer.address().port());

        one.send(alias, Lane.CONTROL, "hello");

        other.awaitReceived("hello");
        assertThat(one.connected).containsExactly(other.peer);
    }

    @Test
    void aNodeThatReachesItselfByAnotherNameIsNotItsOwnPeer() {
        var one = node();

        one.send(new NodeAddress("localhost", one.peer.address().port()), Lane.CONTROL, "hello");

        await().until(() -> one.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(one.transport.counters().refused(Refusal.ITSELF)).isPositive();
        assertThat(one.connected).isEmpty();
    }

    /** It says nothing about whether the node lives. */
    @ParameterizedTest
    @ValueSource(strings = {"no-such-host.invalid", "255.255.255.255"})
    void anAddressToWhichNoWayLeadsIsNotRefused(String host) {
        var one = node();

        one.send(new NodeAddress(host, 7100), Lane.CONTROL, "hello");

        await().until(() -> one.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(one.refused).isEmpty();
    }

    @Test
    void nodesOfAnotherClusterDoNotMeet() {
        var one = node();
        var stranger = kept(TestNode.ofCluster("another"));

        stranger.send(one, Lane.CONTROL, "hello");

        await().until(() -> stranger.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(one.transport.counters().refused(Refusal.OTHER_CLUSTER)).isEqualTo(1);
        assertThat(stranger.transport.counters().refused(Refusal.OTHER_CLUSTER)).isEqualTo(1);
        assertThat(one.connected).isEmpty();
        assertThat(stranger.connected).isEmpty();
    }

    @Test
    void aLaneThatIsFullRefusesMoreAndHoldsUpNoOther() throws InterruptedException {
        var one = node();
        var other = node();
        var large = "x".repeat(Transport.MAX_FRAME);
        var hold = new CountDownLatch(1);
        one.transport.loop().execute(() -> awaitQuietly(hold));

        int taken = 0;
        while (one.send(other, Lane.BULK, large)) {
            taken++;
        }
        assertThat(taken).isEqualTo(15);
        assertThat(one.send(other, Lane.MESSAGES, "message")).isTrue();
        assertThat(one.transport.counters().dropped(Lane.BULK)).isEqualTo(1);

        hold.countDown();
        other.awaitReceived("message");
        await().until(() -> other.received.size() == 16);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsCutOffBothWaysIsAsGone() {
        var one = node();
        var other = node();
        one.reach(other, "before");

        one.transport.block(address -> true, address -> true);
        assertThat(one.send(other, Lane.MESSAGES, "into the void")).isTrue();
        other.send(one, Lane.MESSAGES, "from beyond");
        one.transport.heal();
        one.send(other, Lane.MESSAGES, "after");
        other.awaitReceived("after");
        other.send(one, Lane.MESSAGES, "back");
        one.awaitReceived("back");

        assertThat(other.received).doesNotContain("into the void");
    }

    @Test
    void noConnectionComesAboutWhileBothWaysAreCut() {
        var one = node();
        var other = node();
        one.transport.block(address -> true, address -> true);

        other.send(one, Lane.MESSAGES, "waits");

        await().until(() -> other.transport.counters().open() == 1);
        assertThat(one.connected).isEmpty();
        one.transport.heal();
        other.reach(one, "healed");
        assertThat(one.connected).contains(other.peer);
        assertThat(other.transport.counters().refused(Refusal.TOO_SLOW)).isZero();
    }

    @Test
    void oneDirectionCanBeCutAlone() {
        var one = node();
        var other = node();
        one.transport.block(other.peer.address()::equals, address -> false);

        one.send(other, Lane.MESSAGES, "lost");
        other.send(one, Lane.MESSAGES, "arrives");

        one.awaitReceived("arrives");
        one.transport.heal();
        one.reach(other, "heard");
        assertThat(other.received).doesNotContain("lost");
    }

    @Test
    void theOtherDirectionCanBeCutAlone() {
        var one = node();
        var other = node();
        other.reach(one, "before");
        long heard = one.transport.counters().bytesIn();
        one.transport.block(address -> false, other.peer.address()::equals);

        other.send(one, Lane.MESSAGES, "lost");
        one.send(other, Lane.MESSAGES, "arrives");

        other.awaitReceived("arrives");
        await().until(() -> one.transport.counters().bytesIn() > heard);
        one.transport.heal();
        other.reach(one, "heard");
        assertThat(one.received).doesNotContain("lost");
    }

    @Test
    void afterItsEndNothingIsSentAndNothingKept() {
        var one = TestNode.start();
        var other = node();
        one.reach(other, "before");
        one.close();
        var frame = TestNode.frame("after");

        one.transport.send(other.peer.address(), Lane.MESSAGES, frame);

        assertThat(frame.refCnt()).isZero();
    }

    @Test
    void whatWasSentBeforeTheEndArrives() {
        var one = TestNode.start();
        var other = node();
        one.reach(other, "before");

        for (int i = 0; i < 5; i++) {
            one.send(other, Lane.BULK, i + "x".repeat(30_000));
        }
        one.send(other, Lane.BULK, "good-bye");
        one.close();

        other.awaitReceived("good-bye");
    }

    @Test
    void framesHaveToBeOfTheRightSize() {
        var one = node();
        var large = Unpooled.buffer().writeZero(Transport.MAX_FRAME + 1);

        assertThatThrownBy(() -> one.transport.send(one.peer.address(), Lane.BULK, large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a frame has 1 to 262144 bytes, not 262145");
        assertThat(large.refCnt()).isZero();
    }

    @Test
    void aPortThatIsTakenIsSaidSo() {
        var one = node();

        assertThatThrownBy(() -> TestNode.startAt(one.peer.address()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("casty cannot listen at " + one.peer.address());
    }

    @Test
    void aTaskThatFailsDoesNotEndTheLoop() {
        var loop = node().transport.loop();
        var ran = new CountDownLatch(1);

        loop.execute(() -> {
            throw new IllegalStateException("thrown on purpose");
        });
        loop.schedule(1, ran::countDown);

        await().until(() -> ran.getCount() == 0);
    }

    @Test
    void aPeerThatIsRejectedHasToConnectAnew() {
        var one = node();
        var other = node();
        one.reach(other, "before");

        one.transport.reject(other.peer, "a test");

        await().until(() -> one.transport.counters().malformed() == 1);
        one.reach(other, "after");
        assertThat(one.connected).hasSize(2);
    }
}
