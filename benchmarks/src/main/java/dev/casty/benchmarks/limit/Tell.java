package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Numbers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Outside threads tell numbers to an actor. */
final class Tell extends PoolScenario {
    private final int producers;
    private final Counter counter = new Counter(pool);
    private final Add[] messages = new Add[Numbers.KINDS];

    Tell(int producers) {
        this.producers = producers;
        for (int i = 0; i < messages.length; i++) {
            messages[i] = new Add(i);
        }
    }

    @Override
    public long run(long size) throws InterruptedException {
        var done = new CompletableFuture<Long>();
        counter.tell(new Expect(size, done));
        Numbers.tell(producers, size, i -> counter.tell(messages[i]));
        return done.join();
    }

    private sealed interface Message {}

    private record Expect(long messages, CompletableFuture<Long> done) implements Message {}

    private record Add(int value) implements Message {}

    private static final class Counter extends HandWrittenActor<Message> {
        private long left;
        private long sum;
        private CompletableFuture<Long> done = new CompletableFuture<>();

        Counter(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(Message message) {
            switch (message) {
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
            }
        }
    }
}
