package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;

/** Verticles that pass on a token. */
final class Ring extends VertxScenario {
    Ring() {
        for (int i = 0; i < Workload.RING_ACTORS; i++) {
            deploy(new Node(i, (i + 1) % Workload.RING_ACTORS));
        }
    }

    private static String node(int position) {
        return "node-" + position;
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        send(node(0), new Token(size, done));
        return done.join();
    }

    private record Token(long hops, CompletableFuture<Long> done) {}

    private static final class Node extends AddressedVerticle {
        private final long position;
        private final String next;

        Node(int position, int next) {
            super(node(position));
            this.position = position;
            this.next = node(next);
        }

        @Override
        void receive(Message<Object> message) {
            var token = (Token) message.body();
            if (token.hops == 0) {
                token.done.complete(position);
            } else {
                send(next, new Token(token.hops - 1, token.done));
            }
        }
    }
}
