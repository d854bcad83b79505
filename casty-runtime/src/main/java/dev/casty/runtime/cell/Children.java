package dev.casty.runtime.cell;

import dev.casty.annotation.MultiChildStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children of a cell, in the order in which they were spawned. For the cell's own thread. */
final class Children {
    private final Map<String, Cell> byName = new LinkedHashMap<>();
    /** All that have not stopped: those with a name, and those who still stop while a successor has the name. */
    private final Set<Cell> living = new LinkedHashSet<>();

    private long lastNumber;

    @Nullable
    Cell named(String name) {
        return byName.get(name);
    }

    String nextName() {
        return "$" + ++lastNumber;
    }

    void add(Cell child) {
        byName.remove(child.name());
        byName.put(child.name(), child);
        living.add(child);
    }

    void remove(Cell child) {
        byName.remove(child.name(), child);
        living.remove(child);
    }

    boolean contains(Cell child) {
        return living.contains(child);
    }

    boolean isEmpty() {
        return living.isEmpty();
    }

    List<Cell> all() {
        return List.copyOf(living);
    }

    /** Who restarts when {@code failed} does, itself among them. */
    List<Cell> affectedBy(Cell failed, MultiChildStrategy strategy) {
        return switch (strategy) {
            case ONE_FOR_ONE -> List.of(failed);
            case ONE_FOR_ALL -> all();
            case REST_FOR_ONE -> {
                var order = new ArrayList<>(living);
                yield List.copyOf(order.subList(order.indexOf(failed), order.size()));
            }
        };
    }
}
