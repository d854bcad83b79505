package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Another durable actor. */
@Actor
@Durable
class Other {
    record Touch() {}

    record Put(String key) {}

    record Keys() {}

    int touches;
    final SortedMap<String, Integer> sorted = new TreeMap<>(Comparator.reverseOrder());

    @On
    void touch(Touch message) {
        touches++;
    }

    @On
    void put(Put message) {
        sorted.put(message.key, sorted.size());
    }

    @On
    List<String> keys(Keys question) {
        return List.copyOf(sorted.keySet());
    }
}
