package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Neighbours;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.eventbus.Message;
import java.util.List;
import java.util.stream.IntStream;

/** Many verticles that ping one another. */
final class Big extends VertxScenario {
    private static final List<String> NODES = IntStream.range(0, Workload.BIG_ACTORS)
            .mapToObj(number -> "node-" + number)
            .toList();

    Big() {
        for (int i = 0; i < NODES.size(); i++) {
            deploy(new Node(i));
        }
    }

    @Override
    public long run(long size) {
        var tally = new Tally(NODES.size());
        NODES.forEach(node -> send(node, new Start(size / NODES.size(), tally)));
        return tally.await();
    }

    private record Start(long pings, Tally tally) {}

    private record Ping(String from) {}

    private record Pong() {}

    private static final class Node extends AddressedVerticle {
        private static final Pong PONG = new Pong();

        private final Neighbours neighbours;
        private final Ping ping;
        private Tally tally = new Tally(0);
        private long pings;
        private long pongs;

        Node(int number) {
            super(NODES.get(number));
            neighbours = new Neighbours(number);
            ping = new Ping(address);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Ping received -> send(received.from, PONG);
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
                default -> throw new IllegalArgumentException(message.toString());
            }
        }

        private void pingNext() {
            send(NODES.get(neighbours.next()), ping);
        }
    }
}
