package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Numbers;
import java.util.concurrent.CompletableFuture;

/** Outside threads tell numbers to an actor. */
final class Tell extends SystemScenario {
    private final int producers;
    private final Tell_CounterRef counter = system.actor("counter", Tell_CounterRef.spec());
    private final Counter.Add[] messages = new Counter.Add[Numbers.KINDS];

    Tell(int producers) {
        this.producers = producers;
        for (int i = 0; i < messages.length; i++) {
            messages[i] = new Counter.Add(i);
        }
    }

    @Override
    public long run(long size) throws InterruptedException {
        var done = new CompletableFuture<Long>();
        counter.send(new Counter.Expect(size, done));
        Numbers.tell(producers, size, i -> counter.send(messages[i]));
        return done.join();
    }

    @Actor
    static final class Counter {
        record Expect(long messages, CompletableFuture<Long> done) {}

        record Add(int value) {}

        private long left;
        private long sum;
        private CompletableFuture<Long> done = new CompletableFuture<>();

        @On
        void expect(Expect message) {
            left = message.messages;
            sum = 0;
            done = message.done;
        }

        @On
        void add(Add message) {
            sum += message.value;
            if (--left == 0) {
                done.complete(sum);
            }
        }
    }
}
