package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A durable actor with collections that are not like the ones that a reader would make. */
@Actor
@Durable
class Drawer {
    record Add(String name) {}

    record Drop(String name) {}

    record Names() {}

    static final int RECENT = 3;

    Map<String, Integer> sorted = new TreeMap<>();
    Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, Integer> recent = new Recent();
    List<String> fixed = List.of();

    /** A map that forgets by itself. */
    private static final class Recent extends LinkedHashMap<String, Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > RECENT;
        }
    }

    @On
    void add(Add order) {
        sorted.put(order.name(), sorted.size());
        anyCase.add(order.name());
        recent.put(order.name(), recent.size());
        fixed = List.of(order.name());
    }

    @On
    void drop(Drop order) {
        sorted.remove(order.name());
        anyCase.remove(order.name());
    }

    @On
    List<List<String>> names(Names question) {
        return List.of(
                List.copyOf(sorted.keySet()), List.copyOf(anyCase), List.copyOf(recent.keySet()), List.copyOf(fixed));
    }
}
