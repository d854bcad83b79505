package dev.casty.runtime.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a system that have no parent and have not stopped. Those with a name are in a map. The others, which nobody
 * ever looks up, are in one of many lists, chosen by chance: a list costs them nothing, and who spawns one and who stops
 * another seldom meet at its lock.
 */
public final class Roster {
    private static final int LISTS = 64;

    private final ConcurrentMap<String, Cell> named = new ConcurrentHashMap<>();
    private final Nameless[] nameless = new Nameless[LISTS];

    /** An empty one. */
    public Roster() {
        for (int place = 0; place < LISTS; place++) {
            nameless[place] = new Nameless();
        }
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
        // Not the thread's own list: who spawns and who stops are different threads.
        int place = cell.environment().random().nextInt(LISTS);
        cell.place = (byte) place;
        nameless[place].add(cell);
    }

    /** Removes an actor, unless another one has its name by now. */
    public void remove(Cell cell) {
        if (cell.isNamed()) {
            named.remove(cell.name(), cell);
        } else {
            nameless[cell.place].remove(cell);
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        if (!named.isEmpty()) {
            return false;
        }
        for (var each : nameless) {
            if (!each.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Those that were there at some moment during the call. */
    public List<Cell> all() {
        var cells = new ArrayList<>(named.values());
        for (var each : nameless) {
            cells.addAll(each.all());
        }
        return cells;
    }

    /** One of the lists. */
    private static final class Nameless {
        private final ReentrantLock lock = new ReentrantLock();
        private final Siblings cells = new Siblings();

        void add(Cell cell) {
            lock.lock();
            try {
                cells.add(cell);
            } finally {
                lock.unlock();
            }
        }

        void remove(Cell cell) {
            lock.lock();
            try {
                cells.remove(cell);
            } finally {
                lock.unlock();
            }
        }

        boolean isEmpty() {
            lock.lock();
            try {
                return cells.isEmpty();
            } finally {
                lock.unlock();
            }
        }

        List<Cell> all() {
            lock.lock();
            try {
                return cells.all();
            } finally {
                lock.unlock();
            }
        }
    }
}
