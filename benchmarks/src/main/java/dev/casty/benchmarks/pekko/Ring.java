package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Actors that pass on a token. */
final class Ring extends PekkoScenario {
    private final ActorRef<Message> first;

    Ring(Actors actors) {
        super(actors);
        var nodes = new ArrayList<ActorRef<Message>>();
        for (int i = 0; i < Workload.RING_ACTORS; i++) {
            int position = i;
            nodes.add(actors.spawn("node-" + i, Behaviors.setup(context -> new Node(context, position))));
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).tell(new Connect(nodes.get((i + 1) % nodes.size())));
        }
        first = nodes.getFirst();
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        first.tell(new Token(size, done));
        return done.join();
    }

    private sealed interface Message {}

    private record Connect(ActorRef<Message> next) implements Message {}

    private record Token(long hops, CompletableFuture<Long> done) implements Message {}

    private static final class Node extends AbstractBehavior<Message> {
        private final long position;
        private ActorRef<Message> next;

        Node(ActorContext<Message> context, long position) {
            super(context);
            this.position = position;
            next = context.getSelf();
        }

        @Override
        public Receive<Message> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Token.class, this::pass)
                    .onMessage(Connect.class, this::connect)
                    .build();
        }

        private Behavior<Message> pass(Token token) {
            if (token.hops == 0) {
                token.done.complete(position);
            } else {
                next.tell(new Token(token.hops - 1, token.done));
            }
            return this;
        }

        private Behavior<Message> connect(Connect message) {
            next = message.next;
            return this;
        }
    }
}
