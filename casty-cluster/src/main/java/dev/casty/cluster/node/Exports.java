package dev.casty.cluster.node;

import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.Protocol;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The actors and askers of this node that are known elsewhere, by numbers: those to whom a ref, or a {@code ReplyTo}, has
 * travelled. Any thread.
 */
final class Exports {
    private static final int FIRST_SWEEP = 1024;

    private final Map<Long, Object> byNumber = new ConcurrentHashMap<>();
    private final Map<Object, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile int nextSweep = FIRST_SWEEP;

    /**
     * An asker.
     *
     * @param ask who waits
     * @param protocol what may be sent to it
     */
    record Asker(Ask ask, Protocol protocol) {}

    /** The number of an actor; the same each time. */
    long export(Cell cell) {
        return number(cell, cell);
    }

    /** The number of an asker; the same each time. */
    long export(Asker asker) {
        return number(asker.ask(), asker);
    }

    private long number(Object key, Object exported) {
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        sweep();
        return numbers.computeIfAbsent(key, any -> {
            long number = lastNumber.incrementAndGet();
            byNumber.put(number, exported);
            return number;
        });
    }

    /** Nobody says when an actor has stopped or an asker has left; so they are looked for when there are twice as many. */
    private void sweep() {
        if (numbers.size() >= nextSweep) {
            numbers.entrySet().removeIf(each -> {
                boolean over = isOver(each.getKey());
                if (over) {
                    byNumber.remove(each.getValue());
                }
                return over;
            });
            nextSweep = Math.max(FIRST_SWEEP, 2 * numbers.size());
        }
    }

    private static boolean isOver(Object key) {
        return key instanceof Cell cell && cell.isStopped() || key instanceof Ask ask && ask.isDone();
    }

    /** The actor of this number; null if it has stopped. */
    @Nullable
    Cell cell(long number) {
        return byNumber.get(number) instanceof Cell cell ? cell : null;
    }

    /** The asker of this number; null if it waits no more. */
    @Nullable
    Asker asker(long number) {
        return byNumber.get(number) instanceof Asker asker ? asker : null;
    }
}
