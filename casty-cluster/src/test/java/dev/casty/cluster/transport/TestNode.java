package dev.casty.cluster.transport;

import static org.awaitility.Awaitility.await;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A node that writes down what its transport tells it. */
final class TestNode implements Transport.Receiver, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicLong UIDS = new AtomicLong();

    final NettyTransport transport;
    final Peer peer;
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<Peer> connected = new CopyOnWriteArrayList<>();
    final List<NodeAddress> refused = new CopyOnWriteArrayList<>();

    private TestNode(TransportSettings settings) {
        transport = NettyTransport.bind(settings);
        peer = new Peer(transport.address(), UIDS.incrementAndGet());
        transport.start(peer, this);
    }

    static TestNode start() {
        return start(settings -> settings);
    }

    static TestNode start(UnaryOperator<TransportSettings.Builder> changes) {
        return new TestNode(changes.apply(settings("test", 0)).build());
    }

    static TestNode ofCluster(String id) {
        return new TestNode(settings(id, 0).build());
    }

    /** A node at the address of a former one. */
    static TestNode startAt(NodeAddress address) {
        return new TestNode(settings("test", address.port()).build());
    }

    private static TransportSettings.Builder settings(String cluster, int port) {
        return TransportSettings.builder(cluster, new NodeAddress("127.0.0.1", port))
                .backoff(Duration.ofMillis(5), Duration.ofMillis(100));
    }

    static ByteBuf frame(String text) {
        return ByteBufUtil.writeUtf8(ByteBufAllocator.DEFAULT, text);
    }

    boolean send(TestNode to, Lane lane, String text) {
        return send(to.peer.address(), lane, text);
    }

    boolean send(NodeAddress to, Lane lane, String text) {
        return transport.send(to, lane, frame(text));
    }

    /** Sends until it arrives, as the layer above would. */
    void reach(TestNode to, String text) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            send(to, Lane.MESSAGES, text);
            return to.received.contains(text);
        });
    }

    void awaitReceived(String... texts) {
        await().atMost(PATIENCE).until(() -> received.containsAll(List.of(texts)));
    }

    @Override
    public void received(Peer from, Lane lane, ByteBuf frame) {
        received.add(frame.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void connected(Peer other) {
        connected.add(other);
    }

    @Override
    public void refused(NodeAddress address) {
        refused.add(address);
    }

    @Override
    public void close() {
        transport.close();
        transport.closed().toCompletableFuture().join();
    }
}
