package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Numbers;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;

/** Outside threads tell numbers to a verticle. */
final class Tell extends VertxScenario {
    private static final String COUNTER = "counter";

    private final int producers;
    private final Add[] messages = new Add[Numbers.KINDS];

    Tell(int producers) {
        this.producers = producers;
        deploy(new Counter());
        for (int i = 0; i < messages.length; i++) {
            messages[i] = new Add(i);
        }
    }

    @Override
    public long run(long size) throws InterruptedException {
        var done = new CompletableFuture<Long>();
        send(COUNTER, new Expect(size, done));
        Numbers.tell(producers, size, i -> send(COUNTER, messages[i]));
        return done.join();
    }

    private record Expect(long messages, CompletableFuture<Long> done) {}

    private record Add(int value) {}

    private static final class Counter extends AddressedVerticle {
        private long left;
        private long sum;
        private CompletableFuture<Long> done = new CompletableFuture<>();

        Counter() {
            super(COUNTER);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Add add -> {
                    sum += add.value;
                    if (--left == 0) {
                        done.complete(sum);
                    }
                }
                case Expect expect -> {
                    left = expect.messages;
                    sum = 0;
                    done = expect.done;
                }
                default -> throw new IllegalArgumentException(message.toString());
            }
        }
    }
}
