package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

/** Actors that pass on a token. */
final class Ring extends SystemScenario {
    private final Ring_NodeRef first;

    Ring() {
        var nodes = new ArrayList<Ring_NodeRef>();
        for (int i = 0; i < Workload.RING_ACTORS; i++) {
            nodes.add(system.actor("node-" + i, Ring_NodeRef.spec(i)));
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).send(new Node.Connect(nodes.get((i + 1) % nodes.size())));
        }
        first = nodes.getFirst();
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        first.send(new Node.Token(size, done));
        return done.join();
    }

    @Actor
    static final class Node {
        record Connect(Ring_NodeRef next) {}

        record Token(long hops, CompletableFuture<Long> done) {}

        private final long position;
        private Ring_NodeRef next;

        @SuppressWarnings("NullAway.Init") // Connect comes first
        Node(long position) {
            this.position = position;
        }

        @On
        void connect(Connect message) {
            next = message.next;
        }

        @On
        void pass(Token token) {
            if (token.hops == 0) {
                token.done.complete(position);
            } else {
                next.send(new Token(token.hops - 1, token.done));
            }
        }
    }
}
