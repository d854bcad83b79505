package dev.casty.benchmarks.startup;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** A {@code main} that asks an actor once, prints the answer, and closes the system. */
final class FirstAnswer {
    private FirstAnswer() {}

    /** Asks it. */
    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            var counter = system.actor("counter", FirstAnswer_CounterRef.spec());
            System.out.println(counter.ask(new Counter.Increment()));
        }
    }

    @Actor
    static final class Counter {
        record Increment() {}

        private long count;

        @On
        long increment(Increment message) {
            return ++count;
        }
    }
}
