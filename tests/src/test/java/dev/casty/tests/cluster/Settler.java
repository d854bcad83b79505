package dev.casty.tests.cluster;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how many of its name have begun, in all nodes of a simulation. */
@Actor
final class Settler {
    static final Map<String, Integer> BEGUN = new ConcurrentHashMap<>();

    record Greet() {}

    Settler(String name) {
        BEGUN.merge(name, 1, Integer::sum);
    }

    @On
    void greet(Greet msg) {}
}
