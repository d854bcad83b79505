package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Neighbours;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Many actors that ping one another. */
final class Big extends PekkoScenario {
    private final List<ActorRef<Message>> nodes = new ArrayList<>();

    Big(Actors actors) {
        super(actors);
        for (int i = 0; i < Workload.BIG_ACTORS; i++) {
            int number = i;
            nodes.add(actors.spawn("node-" + i, Behaviors.setup(context -> new Node(context, number))));
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

    private record Meet(List<ActorRef<Message>> nodes) implements Message {}

    private record Start(long pings, Tally tally) implements Message {}

    private record Ping(ActorRef<Message> from) implements Message {}

    private record Pong() implements Message {}

    private static final class Node extends AbstractBehavior<Message> {
        private static final Pong PONG = new Pong();

        private final Neighbours neighbours;
        private final Ping ping;
        private List<ActorRef<Message>> nodes = List.of();
        private Tally tally = new Tally(0);
        private long pings;
        private long pongs;

        Node(ActorContext<Message> context, int number) {
            super(context);
            neighbours = new Neighbours(number);
            ping = new Ping(context.getSelf());
        }

        @Override
        public Receive<Message> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Ping.class, this::ping)
                    .onMessage(Pong.class, this::pong)
                    .onMessage(Start.class, this::start)
                    .onMessage(Meet.class, this::meet)
                    .build();
        }

        private Behavior<Message> ping(Ping message) {
            message.from.tell(PONG);
            return this;
        }

        private Behavior<Message> pong(Pong message) {
            if (++pongs == pings) {
                tally.add(pongs);
            } else {
                pingNext();
            }
            return this;
        }

        private Behavior<Message> start(Start message) {
            pings = message.pings;
            tally = message.tally;
            pongs = 0;
            pingNext();
            return this;
        }

        private Behavior<Message> meet(Meet message) {
            nodes = message.nodes;
            return this;
        }

        private void pingNext() {
            nodes.get(neighbours.next()).tell(ping);
        }
    }
}
