package dev.casty.runtime.cell;

import dev.casty.annotation.MultiChildStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The children of a cell, in the order in which they were spawned. For the cell's own thread. */
final class Children {
    private final Map<String, Cell> byName = new HashMap<>();
    /** All that have not stopped: those with a name, those without, and those whose name a successor has already. */
    private final Siblings living = new Siblings();

    @Nullable
    Cell named(String name) {
        return byName.get(name);
    }

    void add(Cell child) {
        if (child.isNamed()) {
            byName.put(child.name(), child);
        }
        living.add(child);
    }

    void remove(Cell child) {
        if (child.isNamed()) {
            byName.remove(child.name(), child);
        }
        living.remove(child);
    }

    boolean contains(Cell child) {
        return living.contains(child);
    }

    boolean isEmpty() {
        return living.isEmpty();
    }

    List<Cell> all() {
        return living.all();
    }

    /** Who restarts when {@code failed} does, itself among them. */
    List<Cell> affectedBy(Cell failed, MultiChildStrategy strategy) {
        return switch (strategy) {
            case ONE_FOR_ONE -> List.of(failed);
            case ONE_FOR_ALL -> all();
            case REST_FOR_ONE -> living.from(failed);
        };
    }
}
