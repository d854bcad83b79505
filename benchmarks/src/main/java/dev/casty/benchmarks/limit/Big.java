package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Neighbours;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Many actors that ping one another. */
final class Big extends PoolScenario {
    private final List<Node> nodes = new ArrayList<>();

    Big() {
        for (int i = 0; i < Workload.BIG_ACTORS; i++) {
            nodes.add(new Node(pool, i));
        }
        nodes.forEach(node -> node.tell(new Meet(nodes)));
    }

    @Override
    public long run(long size) {
        var tally = new Tally(nodes.size());
        nodes.forEach(node -> node.tell(new Start(size / nodes.size(), tally)));
        return tally.await();
    }

    private sealed interface Message {}

    private record Meet(List<Node> nodes) implements Message {}

    private record Start(long pings, Tally tally) implements Message {}

    private record Ping(Node from) implements Message {}

    private record Pong() implements Message {}

    private static final class Node extends HandWrittenActor<Message> {
        private static final Pong PONG = new Pong();

        private final Neighbours neighbours;
        private final Ping ping = new Ping(this);
        private List<Node> nodes = List.of();
        private Tally tally = new Tally(0);
        private long pings;
        private long pongs;

        Node(ForkJoinPool pool, int number) {
            super(pool);
            neighbours = new Neighbours(number);
        }

        @Override
        void receive(Message message) {
            switch (message) {
                case Ping received -> received.from.tell(PONG);
                case Pong pong -> {
                    if (++pongs == pings) {
                        tally.add(pongs);
                    } else {
                        pingNext();
                    }
                }
                case Start start -> {
                    pings = start.pings;
                    tally = start.tally;
                    pongs = 0;
                    pingNext();
                }
                case Meet meet -> nodes = meet.nodes;
            }
        }

        private void pingNext() {
            nodes.get(neighbours.next()).tell(ping);
        }
    }
}
