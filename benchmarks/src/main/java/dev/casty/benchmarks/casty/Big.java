package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.benchmarks.workload.Neighbours;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** Many actors that ping one another. */
final class Big extends SystemScenario {
    private final List<Big_NodeRef> nodes = new ArrayList<>();

    Big() {
        for (int i = 0; i < Workload.BIG_ACTORS; i++) {
            nodes.add(system.actor("node-" + i, Big_NodeRef.spec(i)));
        }
        nodes.forEach(node -> node.send(new Node.Meet(nodes)));
    }

    @Override
    public long run(long size) {
        var tally = new Tally(nodes.size());
        nodes.forEach(node -> node.send(new Node.Start(size / nodes.size(), tally)));
        return tally.await();
    }

    @Actor
    static final class Node {
        record Meet(List<Big_NodeRef> nodes) {}

        record Start(long pings, Tally tally) {}

        record Ping(Big_NodeRef from) {}

        record Pong() {}

        private static final Pong PONG = new Pong();

        private final Neighbours neighbours;
        private Ping ping;
        private List<Big_NodeRef> nodes = List.of();
        private Tally tally = new Tally(0);
        private long pings;
        private long pongs;

        @SuppressWarnings("NullAway.Init") // begin comes first
        Node(int number) {
            neighbours = new Neighbours(number);
        }

        @OnStart
        void begin(Big_NodeContext ctx) {
            ping = new Ping(ctx.self());
        }

        @On
        void meet(Meet message) {
            nodes = message.nodes;
        }

        @On
        void start(Start message) {
            pings = message.pings;
            tally = message.tally;
            pongs = 0;
            pingNext();
        }

        @On
        void ping(Ping message) {
            message.from.send(PONG);
        }

        @On
        void pong(Pong message) {
            if (++pongs == pings) {
                tally.add(pongs);
            } else {
                pingNext();
            }
        }

        private void pingNext() {
            nodes.get(neighbours.next()).send(ping);
        }
    }
}
