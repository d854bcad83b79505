package dev.casty.benchmarks.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

/** A number that survives. */
@Actor
@Durable
final class Counter {
    record Increment() {}

    record Count() {}

    int count;

    /** One more was counted. */
    @On
    long increment(Increment message) {
        count++;
        return 1;
    }

    @On
    long count(Count message) {
        return count;
    }
}
