package dev.casty.benchmarks.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.HashMap;
import java.util.Map;

/** How many there are of each article, by its number. */
@Actor
@Durable
final class Stock {
    /** Zeros under so many keys. */
    record Fill(int size) {}

    record Put(int key, int value) {}

    record Sum() {}

    Map<Integer, Integer> entries = new HashMap<>();

    @On
    void fill(Fill message) {
        var filled = new HashMap<Integer, Integer>();
        for (int key = 0; key < message.size; key++) {
            filled.put(key, 0);
        }
        entries = filled;
    }

    /** One more was put. */
    @On
    long put(Put message) {
        entries.put(message.key, message.value);
        return 1;
    }

    @On
    long sum(Sum message) {
        return entries.values().stream().mapToLong(value -> value).sum();
    }
}
