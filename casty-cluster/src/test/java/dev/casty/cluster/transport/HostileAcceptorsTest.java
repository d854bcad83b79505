package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a node makes of those whom it dials, and who answer otherwise than a node. */
@ExtendWith(LeakCheck.class)
class HostileAcceptorsTest {
    private final TestNode node = TestNode.start(settings -> settings.handshakes(Duration.ofMillis(500), 10));
    private ServerSocket server;
    private NodeAddress address;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        address = new NodeAddress("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
        server.close();
    }

    private void answer(byte... bytes) throws IOException {
        node.send(address, Lane.CONTROL, "hello");
        var socket = server.accept();
        socket.getOutputStream().write(bytes);
        awaitEnd(socket);
        socket.close();
    }

    private static void awaitEnd(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        while (socket.getInputStream().read() >= 0) {
            // The greeting.
        }
    }

    private void expect(Refusal reason) {
        await().until(() -> node.transport.counters().dropped(Lane.CONTROL) == 1);
        assertThat(node.transport.counters().refused(reason)).isEqualTo(1);
        assertThat(node.connected).isEmpty();
    }

    private static byte[] accepted(int version, String cluster, NodeAddress self) {
        return Stranger.greeting(new Answer.Accepted(version, cluster, new Peer(self, 5), 1)::write);
    }

    @Test
    void noiseIsNoAnswer() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            var noise = new byte[500];
            new Random(seed).nextBytes(noise);
            answer(noise);
        }

        await().until(() -> node.transport.counters().refused(Refusal.MALFORMED) == 30);
        assertThat(node.connected).isEmpty();
    }

    @Test
    void silenceIsNoAnswer() throws IOException {
        answer();

        expect(Refusal.TOO_SLOW);
    }

    @Test
    void aVersionThatWasNotOfferedIsNotSpoken() throws IOException {
        answer(accepted(2, "test", address));

        expect(Refusal.NO_COMMON_VERSION);
    }

    @Test
    void anAcceptorOfAnotherClusterIsLeft() throws IOException {
        answer(accepted(1, "another", address));

        expect(Refusal.OTHER_CLUSTER);
    }

    @Test
    void anAcceptorWithAnotherAddressIsLeft() throws IOException {
        answer(accepted(1, "test", new NodeAddress("another.example", 7100)));

        expect(Refusal.NOT_THIS_NODE);
    }

    @Test
    void aRefusalOfALaterVersionIsUnderstoodAsOne() throws IOException {
        answer(Stranger.greeting(out -> {
            out.writeByte(77);
            Text.write(out, "for a reason that is not known yet");
            Text.write(out, address);
        }));

        expect(Refusal.UNKNOWN);
    }

    @Test
    void whoEndsTheConnectionIsDialedAgain() throws IOException {
        node.send(address, Lane.CONTROL, "hello");
        server.accept().close();
        await().until(() -> node.transport.counters().dropped(Lane.CONTROL) == 1);

        node.send(address, Lane.CONTROL, "hello again");

        server.accept().close();
        await().until(() -> node.transport.counters().dropped(Lane.CONTROL) == 2);
        assertThat(node.refused).isEmpty();
    }
}
