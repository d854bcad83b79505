package dev.casty.runtime.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a system that have no parent and have not stopped. Those with a name are in a map. The others, which nobody
 * ever looks up, are in slots: to come costs one of them an atomic operation, to leave a plain write.
 *
 * <p>Slots come in tables, each twice as large as the one before. Where a few slots in a row are taken in all of them, they
 * are about half full, and there is a new one. No table is given back: the slots stay, about two for each actor that lived
 * when most did.
 */
public final class Roster {
    private static final int FIRST_SIZE_BITS = 10;
    /** So that every place is an int: a place is the size of its table and the slot in it. */
    private static final int MAX_TABLES = 20;
    /** How many slots in a row may be taken before the next table is tried. */
    private static final int PROBES = 16;

    private final ConcurrentMap<String, Cell> named = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Cell>> tables =
            new AtomicReferenceArray<>(MAX_TABLES);

    /** The table in which there was room the last time. */
    private volatile int roomy;

    /** At which place somebody was seen. A hint. */
    private volatile int lastSeen;
    /** Where to look for a slot first. A race only makes two look at the same. */
    private int cursor;

    /** An empty one. */
    public Roster() {
        tables.set(0, new AtomicReferenceArray<>(sizeOf(0)));
    }

    private static int sizeOf(int table) {
        return 1 << FIRST_SIZE_BITS + table;
    }

    /** The actor of this name, or null. */
    public @Nullable Cell get(String name) {
        return named.get(name);
    }

    /** Adds an actor under its name, if the name is free. */
    public boolean addIfFree(Cell cell) {
        return named.putIfAbsent(cell.name(), cell) == null;
    }

    /** Adds an actor under its name in place of another one. False if that one does not have the name any more. */
    public boolean replace(Cell before, Cell cell) {
        return named.replace(cell.name(), before, cell);
    }

    /** Adds an actor that has no name. */
    public void addNameless(Cell cell) {
        while (!addTo(roomy, cell)) {
            int made = tablesMade();
            if (addToLargest(made, cell)) {
                return;
            }
            makeTable(made);
        }
    }

    private int tablesMade() {
        int made = 0;
        while (made < MAX_TABLES && tables.get(made) != null) {
            made++;
        }
        return made;
    }

    /** Before there is a new table: one that had no room may have some again, the largest most of all. */
    private boolean addToLargest(int made, Cell cell) {
        for (int number = made - 1; number >= 0; number--) {
            if (addTo(number, cell)) {
                roomy = number;
                return true;
            }
        }
        return false;
    }

    private void makeTable(int number) {
        if (number < MAX_TABLES) {
            tables.compareAndSet(number, null, new AtomicReferenceArray<>(sizeOf(number)));
            roomy = number;
        }
    }

    private boolean addTo(int number, Cell cell) {
        var table = tables.get(number);
        // Behind the one before, where the cache is warm; among actors that live long, anywhere.
        return table != null
                && (addTo(table, number, cursor++, cell)
                        || addTo(table, number, cell.environment().random().nextInt(), cell));
    }

    private static boolean addTo(AtomicReferenceArray<@Nullable Cell> table, int number, int start, Cell cell) {
        int mask = table.length() - 1;
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = start + probe & mask;
            if (table.getPlain(slot) == null) {
                cell.place = sizeOf(number) | slot;
                if (table.compareAndSet(slot, null, cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Removes an actor, unless another one has its name by now. */
    public void remove(Cell cell) {
        if (cell.isNamed()) {
            named.remove(cell.name(), cell);
            return;
        }
        int size = Integer.highestOneBit(cell.place);
        var table = tables.get(Integer.numberOfTrailingZeros(size) - FIRST_SIZE_BITS);
        if (table != null) {
            table.setRelease(cell.place - size, null);
        }
    }

    /**
     * Whether there are none. Goes on where somebody was found the last time: who asks after each of a million ends doesn't
     * look at a million slots each time.
     */
    public boolean isEmpty() {
        if (!named.isEmpty()) {
            return false;
        }
        int start = lastSeen;
        return !isAnybodyIn(start, Integer.MAX_VALUE) && !isAnybodyIn(0, start);
    }

    /** Whether there is somebody at a place of this range. */
    private boolean isAnybodyIn(int from, int to) {
        for (int number = 0; number < MAX_TABLES; number++) {
            var table = tables.get(number);
            int size = sizeOf(number);
            if (table == null || from >= 2 * size) {
                continue;
            }
            for (int place = Math.max(size, from); place < 2 * size && place < to; place++) {
                if (table.get(place - size) != null) {
                    lastSeen = place;
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that were there at some moment during the call. */
    public List<Cell> all() {
        var cells = new ArrayList<>(named.values());
        for (int number = 0; number < MAX_TABLES; number++) {
            var table = tables.get(number);
            for (int slot = 0; table != null && slot < table.length(); slot++) {
                var cell = table.get(slot);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
