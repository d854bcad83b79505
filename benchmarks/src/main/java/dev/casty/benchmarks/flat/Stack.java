package dev.casty.benchmarks.flat;

import dev.casty.ActorSystem;
import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.benchmarks.workload.Scenario;

/** An actor with behaviours on the stack, the last of which handles what it is told. */
final class Stack implements Scenario {
    private final ActorSystem system = ActorSystem.create();
    private final Stack_StackedRef stacked;

    Stack(int behaviors) {
        stacked = system.actor("stacked", Stack_StackedRef.spec(behaviors));
    }

    @Override
    public long run(long size) {
        var round = Round.of(1, size);
        var count = new Stacked.Count(round);
        for (long i = 0; i < size; i++) {
            stacked.send(count);
        }
        return round.tally().await();
    }

    @Override
    public void close() {
        system.close();
    }

    @Actor
    static final class Stacked {
        record Count(Round round) {}

        private final int behaviors;
        private long handled;

        Stacked(int behaviors) {
            this.behaviors = behaviors;
        }

        @OnStart
        void stack(Stack_StackedContext ctx) {
            for (int i = 0; i < behaviors; i++) {
                ctx.become(new Counting());
            }
        }

        @On
        void count(Count message) {
            handled = message.round.count(handled);
        }

        static final class Counting implements Behavior {
            private long handled;

            @On
            void count(Count message) {
                handled = message.round.count(handled);
            }
        }
    }
}
