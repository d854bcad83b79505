package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which of several connections is used, in a model of two nodes and what is on its way between them. */
class ConnectionTest {
    private static final int SEEDS = 20_000;
    private static final int STEPS = 40;

    private enum Kind {
        HELLO,
        ANSWER,
        CLOSE
    }

    private record Letter(Kind kind, long stamp) {}

    /** One end of one connection. */
    private static final class Wire {
        final boolean dialedHere;
        final Queue<Letter> incoming = new ArrayDeque<>();
        Wire otherEnd;
        Connection connection;
        long hello;
        boolean closed;

        Wire(boolean dialedHere) {
            this.dialedHere = dialedHere;
        }

        void send(Kind kind, long stamp) {
            otherEnd.incoming.add(new Letter(kind, stamp));
        }

        void close() {
            if (!closed) {
                closed = true;
                send(Kind.CLOSE, 0);
            }
        }
    }

    private static final class Node {
        final Peer self;
        final Map<Integer, Wire> wires = new HashMap<>();
        Node other;
        Wire used;
        Wire dialing;
        long stamps;

        Node(String host) {
            self = new Peer(new NodeAddress(host, 1), 7);
        }

        void dial(int id) {
            if (used == null && dialing == null) {
                var here = new Wire(true);
                var there = new Wire(false);
                here.otherEnd = there;
                there.otherEnd = here;
                wires.put(id, here);
                other.wires.put(id, there);
                dialing = here;
                here.hello = ++stamps;
                here.send(Kind.HELLO, here.hello);
            }
        }

        void lose() {
            if (used != null) {
                used.close();
                used = null;
            }
        }

        void receive(Wire wire, Letter letter) {
            if (wire.closed) {
                return;
            }
            switch (letter.kind()) {
                case HELLO -> {
                    long stamp = ++stamps;
                    wire.connection = new Connection(null, other.self, false, stamp, letter.stamp(), 0);
                    if (prefers(wire)) {
                        wire.send(Kind.ANSWER, stamp);
                    }
                    adopt(wire);
                }
                case ANSWER -> {
                    dialing = null;
                    wire.connection = new Connection(null, other.self, true, wire.hello, letter.stamp(), 0);
                    adopt(wire);
                }
                case CLOSE -> {
                    wire.closed = true;
                    used = used == wire ? null : used;
                    dialing = dialing == wire ? null : dialing;
                }
            }
        }

        private boolean prefers(Wire offered) {
            return used == null || offered.connection.replaces(used.connection, self);
        }

        private void adopt(Wire offered) {
            if (!prefers(offered)) {
                offered.close();
            } else {
                if (used != null) {
                    used.close();
                }
                used = offered;
            }
        }

        boolean receiveOne(Random random) {
            var busy = wires.values().stream()
                    .filter(wire -> !wire.incoming.isEmpty())
                    .toList();
            if (busy.isEmpty()) {
                return false;
            }
            var wire = busy.get(random.nextInt(busy.size()));
            receive(wire, wire.incoming.remove());
            return true;
        }
    }

    /** Whoever dials, loses a connection and hears of it when: in the end both use the same one, or none. */
    @Test
    void bothEndsUseTheSameConnectionInTheEnd() {
        int connected = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var nodes = pair();
            for (int step = 0; step < STEPS; step++) {
                var node = nodes.get(random.nextInt(2));
                switch (random.nextInt(8)) {
                    case 0, 1 -> node.dial(step);
                    case 2 -> node.lose();
                    default -> node.receiveOne(random);
                }
            }
            settle(nodes, random);
            var one = nodes.get(0).used;
            var other = nodes.get(1).used;
            assertThat(one == null ? null : one.otherEnd).as("seed %s", seed).isSameAs(other);
            connected += one == null ? 0 : 1;
        }
        assertThat(connected).isGreaterThan(SEEDS / 4);
    }

    @Test
    void ofTwoDialedAtOnceTheSmallerNodesIsUsed() {
        for (int seed = 0; seed < 1_000; seed++) {
            var nodes = pair();
            nodes.get(0).dial(0);
            nodes.get(1).dial(1);
            settle(nodes, new Random(seed));

            assertThat(nodes.get(0).used)
                    .as("seed %s", seed)
                    .isSameAs(nodes.get(0).wires.get(0));
            assertThat(nodes.get(1).used.dialedHere).isFalse();
        }
    }

    @Test
    void anotherProcessAtTheSameAddressReplacesTheFormer() {
        var address = new NodeAddress("b", 1);
        var former = new Connection(null, new Peer(address, 1), true, 9, 9, 0);
        var later = new Connection(null, new Peer(address, 2), false, 1, 1, 0);

        assertThat(later.replaces(former, new Peer(new NodeAddress("a", 1), 3))).isTrue();
    }

    private static List<Node> pair() {
        var nodes = new ArrayList<>(List.of(new Node("a"), new Node("b")));
        nodes.get(0).other = nodes.get(1);
        nodes.get(1).other = nodes.get(0);
        return nodes;
    }

    private static void settle(List<Node> nodes, Random random) {
        boolean busy = true;
        while (busy) {
            busy = random.nextBoolean()
                    ? nodes.get(0).receiveOne(random) || nodes.get(1).receiveOne(random)
                    : nodes.get(1).receiveOne(random) || nodes.get(0).receiveOne(random);
        }
    }
}
