package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Actors that pass on a token. */
final class Ring extends SystemScenario {
    private final Ring_NodeRef first;

    Ring() {
        var last =
                system.actor("node-" + (Workload.RING_ACTORS - 1), Ring_NodeRef.spec(Workload.RING_ACTORS - 1, null));
        var next = last;
        for (int i = Workload.RING_ACTORS - 2; i >= 0; i--) {
            next = system.actor("node-" + i, Ring_NodeRef.spec(i, next));
        }
        first = next;
        last.send(new Node.Connect(first));
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
        private @Nullable Ring_NodeRef next;

        Node(long position, @Nullable Ring_NodeRef next) {
            this.position = position;
            this.next = next;
        }

        @On
        void connect(Connect message) {
            next = message.next;
        }

        @On
        void pass(Token token) {
            if (token.hops == 0 || next == null) {
                token.done.complete(position);
            } else {
                next.send(new Token(token.hops - 1, token.done));
            }
        }
    }
}
