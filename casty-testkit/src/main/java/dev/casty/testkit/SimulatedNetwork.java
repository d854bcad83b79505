package dev.casty.testkit;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.transport.Loop;
import dev.casty.cluster.transport.Transport;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The network of a simulation: delays, loses, repeats and reorders frames as a seed decides, and lets nothing through where it is cut. */
final class SimulatedNetwork {
    private static final int FIRST_PORT = 7001;

    private final Stage stage;
    private final SplittableRandom random;
    private final Map<NodeAddress, Port> ports =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Set<Direction> cuts = new HashSet<>();
    private double loss;
    private double duplication;
    private long minDelayNanos = 100_000;
    private long maxDelayNanos = 2_000_000;

    private record Direction(NodeAddress from, NodeAddress to) {}

    SimulatedNetwork(Stage stage, SplittableRandom random) {
        this.stage = stage;
        this.random = random;
    }

    void loss(double share) {
        loss = share;
    }

    void duplication(double share) {
        duplication = share;
    }

    void delay(long leastNanos, long mostNanos) {
        minDelayNanos = leastNanos;
        maxDelayNanos = mostNanos;
    }

    void cut(NodeAddress from, NodeAddress to) {
        cuts.add(new Direction(from, to));
    }

    void heal() {
        cuts.clear();
    }

    /** Where the process of this number can be reached. */
    static NodeAddress addressOf(int number) {
        return new NodeAddress("node-" + number, FIRST_PORT + number);
    }

    /** A new process at the address of this number. */
    Port open(int number) {
        var port = new Port(addressOf(number));
        ports.put(port.address, port);
        return port;
    }

    private boolean isCut(NodeAddress from, NodeAddress to) {
        return cuts.contains(new Direction(from, to));
    }

    private long delay() {
        return minDelayNanos + random.nextLong(maxDelayNanos - minDelayNanos + 1);
    }

    private void carry(Port from, NodeAddress to, Lane lane, byte[] bytes) {
        if (isCut(from.address, to) || random.nextDouble() < loss) {
            return;
        }
        int copies = random.nextDouble() < duplication ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            stage.schedule(delay(), () -> arrive(from, to, lane, bytes));
        }
    }

    private void arrive(Port from, NodeAddress to, Lane lane, byte[] bytes) {
        var port = ports.get(to);
        if (port == null || port.closed) {
            refuse(from, to);
        } else if (!isCut(from.address, to) && !from.closed) {
            port.arrived(from, lane, bytes);
        }
    }

    private void refuse(Port from, NodeAddress to) {
        if (!isCut(to, from.address)) {
            stage.schedule(delay(), () -> from.loop.execute(() -> from.refused(to)));
        }
    }

    /** One process's end of the network. */
    final class Port implements Transport {
        private final NodeAddress address;
        private final SimulatedLoop loop = new SimulatedLoop(stage);
        private final Map<NodeAddress, Peer> met = new HashMap<>();
        private @Nullable Peer self;
        private @Nullable Receiver receiver;
        private boolean closed;

        Port(NodeAddress address) {
            this.address = address;
        }

        @Override
        public NodeAddress address() {
            return address;
        }

        @Override
        public void start(Peer peer, Receiver to) {
            self = peer;
            receiver = to;
        }

        @Override
        public boolean send(NodeAddress to, Lane lane, ByteBuf frame) {
            var bytes = ByteBufUtil.getBytes(frame);
            frame.release();
            if (!closed) {
                carry(this, to, lane, bytes);
            }
            return true;
        }

        private void arrived(Port from, Lane lane, byte[] bytes) {
            var peer = from.self;
            var to = receiver;
            if (peer == null || to == null) {
                return;
            }
            loop.execute(() -> {
                if (!closed) {
                    if (!peer.equals(met.put(peer.address(), peer))) {
                        to.connected(peer);
                    }
                    to.received(peer, lane, Unpooled.wrappedBuffer(bytes));
                }
            });
        }

        private void refused(NodeAddress to) {
            var told = receiver;
            if (!closed && told != null) {
                told.refused(to);
            }
        }

        @Override
        public void reject(Peer peer, String reason) {
            throw new AssertionError(peer + " was refused in a simulation: " + reason);
        }

        @Override
        public Loop loop() {
            return loop;
        }

        void pause(boolean on) {
            loop.pause(on);
        }

        @Override
        public void close() {
            closed = true;
            loop.end();
        }
    }
}
