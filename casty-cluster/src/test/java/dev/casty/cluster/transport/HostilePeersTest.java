package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What strangers do to a node without TLS. Whatever it is, a good node's connection stays. */
@ExtendWith(LeakCheck.class)
class HostilePeersTest {
    private static final int MOST_HANDSHAKES = 32;
    private static final int FUZZED = 300;

    private final TestNode node =
            TestNode.start(settings -> settings.handshakes(Duration.ofMillis(500), MOST_HANDSHAKES));
    private final TestNode friend = TestNode.start();
    private final List<Stranger> strangers = new ArrayList<>();

    @BeforeEach
    void meet() {
        friend.reach(node, "hello");
    }

    @AfterEach
    void theFriendsConnectionHasStayed() {
        strangers.forEach(Stranger::close);
        friend.reach(node, "still here");
        assertThat(friend.connected).hasSize(1);
        friend.close();
        node.close();
        await().until(() -> node.transport.counters().open() == 0);
    }

    private Stranger stranger() {
        var stranger = Stranger.connectTo(node);
        strangers.add(stranger);
        return stranger;
    }

    /** A number of the node's, above which nobody comes but strangers. */
    private void awaitCount(ToLongFunction<TransportCounters> number, long expected) {
        await().until(() -> number.applyAsLong(node.transport.counters()) >= expected);
        assertThat(number.applyAsLong(node.transport.counters())).isEqualTo(expected);
    }

    private void awaitRefused(Refusal reason, long expected) {
        awaitCount(counters -> counters.refused(reason), expected);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatIsNoHandshakeIsClosedAtTheFirstWrongByte() {
        var stranger = stranger();

        stranger.send(ascii("GET"));

        stranger.awaitEnd();
        awaitRefused(Refusal.MALFORMED, 1);
    }

    @Test
    void aGreetingThatIsTooLongIsNotWaitedFor() {
        var stranger = stranger();

        stranger.send(ascii("CASTY\0\r\n\u0004\u0000"));

        stranger.awaitEnd();
        awaitRefused(Refusal.MALFORMED, 1);
    }

    @Test
    void aGreetingWhoseContentIsShorterThanItSaysIsMalformed() {
        var stranger = stranger();

        stranger.send(Stranger.greeting(out -> {
            Versions.SPOKEN.write(out);
            out.writeByte(200).writeZero(3);
        }));

        stranger.awaitEnd();
        awaitRefused(Refusal.MALFORMED, 1);
    }

    @Test
    void anAddressThatIsNoneIsMalformed() {
        var stranger = stranger();

        stranger.send(Stranger.hello(
                Versions.SPOKEN, "test", new Peer(new NodeAddress("evil\nhost", 1), 1), node.peer.address()));

        stranger.awaitEnd();
        awaitRefused(Refusal.MALFORMED, 1);
    }

    @Test
    void anotherClusterIsRefusedByName() {
        expectRefusal(Refusal.OTHER_CLUSTER, Versions.SPOKEN, "another", node.peer.address());
    }

    @Test
    void anotherVersionIsRefusedByName() {
        expectRefusal(Refusal.NO_COMMON_VERSION, new Versions(2, 9), "test", node.peer.address());
    }

    @Test
    void whoMeansAnotherNodeIsRefusedByName() {
        expectRefusal(Refusal.NOT_THIS_NODE, Versions.SPOKEN, "test", new NodeAddress("another.example", 7100));
    }

    private void expectRefusal(Refusal reason, Versions versions, String cluster, NodeAddress wanted) {
        var stranger = stranger();

        stranger.send(Stranger.hello(versions, cluster, new Peer(new NodeAddress("127.0.0.1", 1), 1), wanted));

        assertThat(stranger.readAnswer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        stranger.awaitEnd();
        awaitRefused(reason, 1);
    }

    @ParameterizedTest(name = "length {0}, lane {1}")
    @CsvSource({"262145, 1", "16777215, 3", "10, 4", "10, 255", "0, 1"})
    void aFrameThatNoNodeSendsEndsTheConnection(int length, int lane) {
        var stranger = Stranger.welcomedBy(node, 1);
        strangers.add(stranger);

        stranger.send(Stranger.frame(length, lane, 10));

        stranger.awaitEnd();
        awaitCount(TransportCounters::malformed, 1);
        assertThat(node.received).containsOnly("hello");
    }

    @Test
    void aFrameWithoutItsEndIsNotReceived() {
        try (var stranger = Stranger.welcomedBy(node, 1)) {
            stranger.send(Stranger.frame(1_000, 1, 999));
        }

        awaitCount(TransportCounters::truncated, 1);
        assertThat(node.received).containsOnly("hello");
    }

    @Test
    void whoHoldsConnectionsOpenKeepsNobodyOut() {
        for (int i = 0; i < 2_000; i++) {
            stranger().send(ascii("CASTY"));
        }

        try (var newcomer = TestNode.start()) {
            newcomer.reach(node, "new here");
        }

        strangers.forEach(Stranger::awaitEnd);
        await().until(() -> node.transport.counters().refused(Refusal.TOO_MANY)
                        + node.transport.counters().refused(Refusal.TOO_SLOW)
                == 2_000);
        assertThat(node.transport.counters().refused(Refusal.TOO_SLOW)).isLessThanOrEqualTo(MOST_HANDSHAKES);
    }

    @Test
    void aHandshakeHasAnEndHoweverBusyItLooks() {
        var stranger = stranger();
        var hello = Stranger.hello(node, 1);

        for (int i = 0; node.transport.counters().refused(Refusal.TOO_SLOW) == 0; i++) {
            assertThat(i).isLessThan(hello.length);
            stranger.send(hello[i]);
            await().pollDelay(Duration.ofMillis(40)).until(() -> true);
        }

        stranger.awaitEnd();
        awaitRefused(Refusal.TOO_SLOW, 1);
    }

    @Test
    void noiseInsteadOfAHandshakeIsRefused() {
        for (int seed = 0; seed < FUZZED; seed++) {
            var random = new Random(seed);
            var hello = Stranger.hello(node, 1);
            var stranger = stranger();
            stranger.send(random.nextBoolean() ? noise(random, 2_000) : damaged(random, hello));
            stranger.send(noise(random, 2_000));
            stranger.awaitEnd();
        }

        assertThat(node.received).containsOnly("hello");
    }

    /** With one to three bytes changed, so that it may even be right. */
    private static byte[] damaged(Random random, byte[] bytes) {
        var changed = bytes.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] noise(Random random, int most) {
        var bytes = new byte[1 + random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void noiseAfterTheHandshakeEndsTheConnection() {
        for (int seed = 0; seed < FUZZED; seed++) {
            var random = new Random(seed);
            var stranger = Stranger.welcomedBy(node, 1 + seed);
            strangers.add(stranger);
            var good = Stranger.frame(100, random.nextInt(4), 100);
            stranger.send(good);
            stranger.send(random.nextBoolean() ? noise(random, 2_000) : damaged(random, good));
            // Whatever was understood up to here, this is no frame, or the end of one and then none.
            stranger.send(bytesOf(0xff, 2 * Transport.MAX_FRAME));
            stranger.awaitEnd();
        }

        awaitCount(TransportCounters::malformed, FUZZED);
    }

    private static byte[] bytesOf(int value, int count) {
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void aMachineIsOnlySoManyNodes() {
        try (var host = TestNode.start(settings -> settings.nodesPerHost(3))) {
            for (int port = 1; port <= 3; port++) {
                strangers.add(Stranger.welcomedBy(host, port));
            }
            for (int port = 4; port < 100; port++) {
                expectNoRoom(host, port);
            }

            assertThat(host.transport.counters().refused(Refusal.TOO_MANY_NODES))
                    .isEqualTo(96);
            await().until(() -> host.transport.counters().open() == 3);
            strangers.removeFirst().close();
            await().until(() -> host.transport.counters().open() == 2);
            strangers.add(Stranger.welcomedBy(host, 4));
        }
    }

    private static void expectNoRoom(TestNode host, int port) {
        try (var stranger = Stranger.connectTo(host)) {
            stranger.send(Stranger.hello(host, port));

            assertThat(stranger.readAnswer())
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refusal.TOO_MANY_NODES));
            stranger.awaitEnd();
        }
    }

    /** It has been restarted, say, and nobody has told this node that the former connection is gone. */
    @Test
    void aNodeThatComesAgainTakesThePlaceOfItsFormerConnection() {
        try (var host = TestNode.start(settings -> settings.nodesPerHost(1));
                var former = Stranger.welcomedBy(host, 1)) {
            for (int uid = 100; uid < 120; uid++) {
                var peer = new Peer(new NodeAddress("127.0.0.1", 1), uid);
                strangers.add(Stranger.connectTo(host)
                        .welcomed(Stranger.hello(Versions.SPOKEN, "test", peer, host.peer.address())));
            }

            former.awaitEnd();
            await().until(() -> host.transport.counters().open() == 1);
            expectNoRoom(host, 2);
        }
    }

    @Test
    void oneMachineLeavesRoomForOthers() {
        try (var host = TestNode.start(settings -> settings.nodesPerHost(2));
                var newcomer = TestNode.start()) {
            for (int port = 1; port <= 2; port++) {
                strangers.add(Stranger.connectFrom("127.0.0.2", host).welcomed(Stranger.hello(host, port)));
            }
            var third = Stranger.connectFrom("127.0.0.2", host);
            strangers.add(third);
            third.send(Stranger.hello(host, 3));
            assertThat(third.readAnswer()).isInstanceOf(Answer.Refused.class);

            newcomer.reach(host, "from elsewhere");

            assertThat(host.transport.counters().refused(Refusal.TOO_MANY_NODES))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPeerThatFallsSilentIsGivenUp() {
        try (var impatient = TestNode.start(settings -> settings.silence(Duration.ofMillis(200)))) {
            var stranger = Stranger.welcomedBy(impatient, 1);

            stranger.awaitEnd();

            await().until(() -> impatient.transport.counters().open() == 0);
            stranger.close();
        }
    }

    @Test
    void aPeerThatOnlyGivesSignsOfLifeStays() {
        try (var impatient = TestNode.start(settings -> settings.silence(Duration.ofMillis(300)));
                var other = TestNode.start(settings -> settings.silence(Duration.ofMillis(300)))) {
            impatient.reach(other, "hello");

            await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);

            other.reach(impatient, "still here");
            assertThat(impatient.connected).hasSize(1);
            assertThat(impatient.received).containsOnly("still here");
        }
    }

    @Test
    void theLogHasNothingThatAStrangerSends() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(NettyTransport.class);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        logger.addAppender(log);
        log.start();
        try {
            for (int i = 0; i < 50; i++) {
                stranger().send(ascii("evil"));
                stranger()
                        .send(Stranger.hello(
                                Versions.SPOKEN, "evil", new Peer(new NodeAddress("evil", 1), 1), node.peer.address()));
            }
            awaitRefused(Refusal.MALFORMED, 50);
            awaitRefused(Refusal.OTHER_CLUSTER, 50);
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
            logger.setLevel(null);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .noneMatch(line -> line.contains("evil"));
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.matches("casty: no connection with /127.0.0.1:\\d+: no handshake of a node .*"));
    }
}
