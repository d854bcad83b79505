package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Actors that pass on a token. */
final class Ring extends PoolScenario {
    private final Node first;

    Ring() {
        var nodes = new Node[Workload.RING_ACTORS];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new Node(pool, i);
        }
        for (int i = 0; i < nodes.length; i++) {
            nodes[i].tell(new Connect(nodes[(i + 1) % nodes.length]));
        }
        first = nodes[0];
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        first.tell(new Token(size, done));
        return done.join();
    }

    private sealed interface Message {}

    private record Connect(Node next) implements Message {}

    private record Token(long hops, CompletableFuture<Long> done) implements Message {}

    private static final class Node extends HandWrittenActor<Message> {
        private final long position;
        private Node next = this;

        Node(ForkJoinPool pool, long position) {
            super(pool);
            this.position = position;
        }

        @Override
        void receive(Message message) {
            switch (message) {
                case Token token -> {
                    if (token.hops == 0) {
                        token.done.complete(position);
                    } else {
                        next.tell(new Token(token.hops - 1, token.done));
                    }
                }
                case Connect connect -> next = connect.next;
            }
        }
    }
}
