package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.cluster.NodeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LeakCheck.class)
class TlsTest {
    private static final String HERE = "127.0.0.1";

    @TempDir
    private Path files;

    private final TestAuthority authority = new TestAuthority("the cluster's");
    private final List<TestNode> nodes = new ArrayList<>();

    private TestNode node(Security security) {
        var node = TestNode.start(settings -> settings.security(security));
        nodes.add(node);
        return node;
    }

    private TestNode node(String name, String... hosts) {
        return node(authority.issue(files.resolve(name), hosts));
    }

    @AfterEach
    void closeAll() {
        nodes.forEach(TestNode::close);
    }

    private static void expectRefusal(Refusal reason, TestNode dialer, TestNode acceptor) {
        dialer.send(acceptor, Lane.CONTROL, "hello");

        await().until(() -> dialer.transport.counters().refused(reason) > 0);
        await().until(() -> acceptor.transport.counters().refused(reason) > 0);
        await().until(() -> dialer.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(dialer.connected).isEmpty();
        assertThat(acceptor.received).isEmpty();
    }

    @Test
    void nodesWithCertificatesOfOneAuthorityMeet() {
        var one = node("one", HERE);
        var other = node("other", "node.example", HERE);

        one.send(other, Lane.MESSAGES, "x".repeat(Transport.MAX_FRAME));
        other.send(one, Lane.CONTROL, "hello");

        one.awaitReceived("hello");
        await().until(() -> other.received.size() == 1);
        assertThat(one.connected).containsOnly(other.peer);
    }

    @Test
    void muchGetsThrough() {
        var one = node("one", HERE);
        var other = node("other", HERE);
        var large = "x".repeat(100_000);

        for (int i = 0; i < 200; i++) {
            await().pollInterval(Duration.ofMillis(1)).until(() -> one.send(other, Lane.BULK, large));
        }

        await().until(() -> other.received.size() == 200);
        assertThat(other.received).containsOnly(large);
    }

    @Test
    void aNodeKnownByAnotherNameIsReached() {
        var one = node("one", HERE);
        var other = node("other", HERE);

        one.send(new NodeAddress("localhost", other.peer.address().port()), Lane.CONTROL, "hello");

        other.awaitReceived("hello");
    }

    @Test
    void nobodyWithoutTheRightNameSendsItElsewhere() {
        var one = node("one", HERE);
        var other = node("other", "other.example");

        one.send(new NodeAddress("localhost", other.peer.address().port()), Lane.CONTROL, "hello");

        await().until(() -> one.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(one.transport.counters().refused(Refusal.NOT_THIS_NODE)).isEqualTo(1);
        assertThat(other.transport.counters().refused(Refusal.NOT_THIS_NODE)).isEqualTo(1);
    }

    @Test
    void anAcceptorOfAnotherAuthorityIsNotTrusted() {
        var stranger = node(new TestAuthority("another").issue(files.resolve("stranger"), HERE));

        expectRefusal(Refusal.UNTRUSTED, node("one", HERE), stranger);
    }

    /** The dialer trusts both authorities, so it is the acceptor who refuses. */
    @Test
    void aDialerOfAnotherAuthorityIsNotTrusted() throws IOException {
        var one = node("one", HERE);
        var stranger = new TestAuthority("another").issue(files.resolve("stranger"), HERE);
        Files.writeString(
                stranger.authority(),
                Files.readString(stranger.authority())
                        + Files.readString(files.resolve("one").resolve("ca.pem")));

        expectRefusal(Refusal.UNTRUSTED, node(stranger), one);
    }

    @Test
    void anAcceptorHasToStandForTheHostItWasDialedBy() {
        expectRefusalByDialer(node("one", HERE), node("other", "127.0.0.2", "other.example"));
    }

    private static void expectRefusalByDialer(TestNode dialer, TestNode acceptor) {
        dialer.send(acceptor, Lane.CONTROL, "hello");

        await().until(() -> dialer.transport.counters().refused(Refusal.WRONG_IDENTITY) > 0);
        assertThat(dialer.connected).isEmpty();
        assertThat(acceptor.received).isEmpty();
    }

    @Test
    void aDialerHasToStandForTheHostThatItNames() {
        expectRefusal(Refusal.WRONG_IDENTITY, node("one", "127.0.0.2"), node("other", HERE));
    }

    @Test
    void aNodeWithoutTlsIsToldThatItIsNeeded() {
        expectRefusal(Refusal.TLS_REQUIRED, node(new Security.LoopbackOnly()), node("other", HERE));
    }

    @Test
    void aNodeWithTlsIsToldThatTheOtherDoesNotSpeakIt() {
        expectRefusal(Refusal.TLS_NOT_SPOKEN, node("one", HERE), node(new Security.LoopbackOnly()));
    }

    @Test
    void aNewCertificateIsUsedWithoutARestart() throws IOException {
        var other = node("other", HERE);
        var later = new TestAuthority("later").issue(files.resolve("later"), HERE);
        var newcomer = node(later);
        expectRefusal(Refusal.UNTRUSTED, newcomer, other);

        for (var file : List.of("node.pem", "node.key", "ca.pem")) {
            Files.copy(
                    files.resolve("later").resolve(file),
                    files.resolve("other").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        newcomer.reach(other, "hello");
    }

    @Test
    void filesThatDoNotFitTogetherAreNotTaken() throws IOException {
        var own = authority.issue(files.resolve("own"), HERE);
        var other = authority.issue(files.resolve("other"), HERE);
        var tls = Tls.of(
                TransportSettings.builder("test", new NodeAddress(HERE, 0)).build(), own);
        var before = tls.contexts();

        Files.copy(other.key(), own.key(), StandardCopyOption.REPLACE_EXISTING);
        tls.refresh();

        assertThat(tls.contexts()).isSameAs(before);
        Files.copy(other.certificate(), own.certificate(), StandardCopyOption.REPLACE_EXISTING);
        tls.refresh();
        assertThat(tls.contexts()).isNotSameAs(before);
    }

    @Test
    void aCertificateThatHasExpiredIsSaidToAtTheStart() {
        var expired = authority.issue(files, Duration.ofHours(-1), HERE);

        assertThatThrownBy(() -> node(expired))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("casty cannot use TLS: the files " + expired.certificate())
                .hasMessageEndingWith("the certificate has expired");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        var nothing = new Security.MutualTls(
                files.resolve("a.pem"), files.resolve("a.key"), files.resolve("ca.pem"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> node(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoSuchFileException: " + files.resolve("a.pem"));
    }

    @Test
    void whatOthersCanReachNeedsTlsOrAWordThatItDoesNot() {
        var everywhere = TransportSettings.builder("test", new NodeAddress("0.0.0.0", 0))
                .advertised(new NodeAddress("node.example", 7100));

        assertThatThrownBy(() -> NettyTransport.bind(everywhere.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("casty would listen at 0.0.0.0:0, which other machines can reach: give it certificates with"
                        + " tls(...), or say insecure() where the network is safe");
        NettyTransport.bind(everywhere.insecure().build()).close();
    }
}
