package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What strangers do to a node with TLS. Whatever it is, a good node's connection stays. */
@ExtendWith(LeakCheck.class)
class HostileTlsPeersTest {
    private static final String HERE = "127.0.0.1";
    private static final int MOST_HANDSHAKES = 32;

    @TempDir
    private Path files;

    private final TestAuthority authority = new TestAuthority("the cluster's");
    private final List<Stranger> strangers = new ArrayList<>();
    private TestNode node;
    private TestNode friend;

    @BeforeEach
    void meet() {
        node = TestNode.start(settings -> settings.security(authority.issue(files.resolve("node"), HERE))
                .handshakes(Duration.ofSeconds(1), MOST_HANDSHAKES));
        friend = TestNode.start(settings -> settings.security(authority.issue(files.resolve("friend"), HERE)));
        friend.reach(node, "hello");
    }

    @AfterEach
    void theFriendsConnectionHasStayed() {
        strangers.forEach(Stranger::close);
        friend.reach(node, "still here");
        assertThat(friend.connected).hasSize(1);
        assertThat(node.received).containsOnly("hello", "still here");
        friend.close();
        node.close();
        await().until(() -> node.transport.counters().open() == 0);
    }

    private Stranger stranger() {
        var stranger = Stranger.connectTo(node);
        strangers.add(stranger);
        return stranger;
    }

    private void awaitRefused(Refusal reason, long expected) {
        await().until(() -> node.transport.counters().refused(reason) >= expected);
        assertThat(node.transport.counters().refused(reason)).isEqualTo(expected);
    }

    @Test
    void aGreetingInClearIsAnsweredInClear() {
        var stranger = stranger();

        stranger.send(Stranger.hello(node, 1));

        assertThat(stranger.readAnswer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.TLS_REQUIRED));
        stranger.awaitEnd();
        awaitRefused(Refusal.TLS_REQUIRED, 1);
    }

    @Test
    void noiseIsRefused() {
        for (int seed = 0; seed < 200; seed++) {
            var noise = new byte[2_000];
            new Random(seed).nextBytes(noise);
            noise[0] = seed % 2 == 0 ? 22 : noise[0];
            var stranger = stranger();
            stranger.send(noise);
            stranger.awaitEnd();
        }

        await().until(() -> node.transport.counters().refused().values().stream()
                        .mapToLong(each -> each)
                        .sum()
                == 200);
    }

    @Test
    void whoHasNoCertificateGetsNoFurther() throws SSLException {
        connect(tls().build(), "TLSv1.3", Stranger.hello(node, 1));

        awaitRefused(Refusal.UNTRUSTED, 1);
    }

    @Test
    void anOldVersionOfTlsGetsNoFurther() throws SSLException {
        var own = authority.issue(files.resolve("old"), HERE);

        connect(with(own), "TLSv1.2", Stranger.hello(node, 1));

        awaitRefused(Refusal.UNTRUSTED, 1);
    }

    @Test
    void anExpiredCertificateIsNotTrusted() throws SSLException {
        var own = authority.issue(files.resolve("old"), Duration.ofHours(-1), HERE);

        connect(with(own), "TLSv1.3", Stranger.hello(node, 1));

        awaitRefused(Refusal.UNTRUSTED, 1);
    }

    private static SslContext with(Security.MutualTls own) throws SSLException {
        return tls().keyManager(own.certificate().toFile(), own.key().toFile()).build();
    }

    private static SslContextBuilder tls() {
        return SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .endpointIdentificationAlgorithm(null);
    }

    private void connect(SslContext client, String version, byte[] bytes) {
        try (var stranger = new TlsStranger(client, version, node)) {
            stranger.sendAndAwaitEnd(bytes);
        }
    }

    /** Each of them costs the node the beginning of a handshake. */
    @Test
    void handshakesThatAreBegunAndLeftKeepNobodyOut() throws SSLException {
        var client = tls().build();
        for (int i = 0; i < 300; i++) {
            stranger().send(TlsStranger.firstFlight(client));
        }

        try (var newcomer =
                TestNode.start(settings -> settings.security(authority.issue(files.resolve("new"), HERE)))) {
            newcomer.reach(node, "hello");
        }

        strangers.forEach(Stranger::awaitEnd);
    }

    @Test
    void aCertificateOpensNoDoorForNoise() throws SSLException {
        var own = authority.issue(files.resolve("own"), HERE);

        connect(with(own), "TLSv1.3", "what is this?".getBytes(StandardCharsets.US_ASCII));

        awaitRefused(Refusal.MALFORMED, 1);
    }
}
