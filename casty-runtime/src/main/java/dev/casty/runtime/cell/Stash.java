package dev.casty.runtime.cell;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Messages put aside, and messages brought back that go before the mailbox. For the cell's own thread. */
final class Stash {
    private final int capacity;
    private final ArrayDeque<Object> aside = new ArrayDeque<>();
    private final ArrayDeque<Object> back = new ArrayDeque<>();

    Stash(int capacity) {
        this.capacity = capacity;
    }

    boolean isFull() {
        return aside.size() >= capacity;
    }

    void add(Object element) {
        aside.addLast(element);
    }

    /** Undoes the last {@link #add}, of this element, even if it was brought back since. */
    void remove(Object element) {
        if (aside.peekLast() == element) {
            aside.removeLast();
            return;
        }
        for (var all = back.descendingIterator(); all.hasNext(); ) {
            if (all.next() == element) {
                all.remove();
                return;
            }
        }
    }

    void bringBack() {
        while (!aside.isEmpty()) {
            back.addFirst(aside.removeLast());
        }
    }

    /** Drops what only the instance that stashed it was to see. */
    void dropTimerMessages() {
        aside.removeIf(TimerMessage.class::isInstance);
        back.removeIf(TimerMessage.class::isInstance);
    }

    boolean hasBack() {
        return !back.isEmpty();
    }

    @Nullable
    Object pollBack() {
        return back.pollFirst();
    }
}
