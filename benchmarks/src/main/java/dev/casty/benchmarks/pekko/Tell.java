package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Numbers;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Outside threads tell numbers to an actor. */
final class Tell extends PekkoScenario {
    private final int producers;
    private final ActorRef<Message> counter;
    private final Add[] messages = new Add[Numbers.KINDS];

    Tell(Actors actors, int producers) {
        super(actors);
        this.producers = producers;
        counter = actors.spawn("counter", Behaviors.setup(Counter::new));
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

    private static final class Counter extends AbstractBehavior<Message> {
        private long left;
        private long sum;
        private CompletableFuture<Long> done = new CompletableFuture<>();

        Counter(ActorContext<Message> context) {
            super(context);
        }

        @Override
        public Receive<Message> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Add.class, this::add)
                    .onMessage(Expect.class, this::expect)
                    .build();
        }

        private Behavior<Message> add(Add message) {
            sum += message.value;
            if (--left == 0) {
                done.complete(sum);
            }
            return this;
        }

        private Behavior<Message> expect(Expect message) {
            left = message.messages;
            sum = 0;
            done = message.done;
            return this;
        }
    }
}
