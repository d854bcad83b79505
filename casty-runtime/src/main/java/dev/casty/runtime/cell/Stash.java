package dev.casty.runtime.cell;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Messages put aside, and messages brought back that go before the mailbox. For the cell's own thread.
 *
 * <p>Messages keep their order, also those that are put aside again after they were brought back: these are older than
 * whatever else is there. Only of several that were brought back one by one, and are waiting, one that is put aside and
 * brought back again meanwhile comes after the others.
 */
final class Stash {
    private final int capacity;
    private final ArrayDeque<Object> aside = new ArrayDeque<>();
    /** Put aside again since they were brought back; all that is in the other two came after them. */
    private final ArrayDeque<Object> again = new ArrayDeque<>();

    private final ArrayDeque<Object> back = new ArrayDeque<>();

    Stash(int capacity) {
        this.capacity = capacity;
    }

    boolean isFull() {
        return aside.size() + again.size() >= capacity;
    }

    /** Puts an element aside; {@code wasBack} if it was brought back before. */
    void add(Object element, boolean wasBack) {
        (wasBack ? again : aside).addLast(element);
    }

    /** Undoes the last {@link #add}, of this element, even if it was brought back since. */
    void remove(Object element) {
        if (!removeLast(aside, element) && !removeLast(again, element)) {
            removeLast(back, element);
        }
    }

    private static boolean removeLast(ArrayDeque<Object> elements, Object element) {
        for (var all = elements.descendingIterator(); all.hasNext(); ) {
            if (all.next() == element) {
                all.remove();
                return true;
            }
        }
        return false;
    }

    /** Brings all back. */
    void bringBack() {
        moveBefore(again, back);
        back.addAll(aside);
        aside.clear();
    }

    /** Brings the oldest back, behind those that were brought back before. */
    void bringBackOne() {
        if (back.isEmpty()) {
            moveBefore(again, aside);
        }
        var oldest = again.isEmpty() ? aside.pollFirst() : again.pollFirst();
        if (oldest != null) {
            back.addLast(oldest);
        }
    }

    private static void moveBefore(ArrayDeque<Object> older, ArrayDeque<Object> younger) {
        while (!older.isEmpty()) {
            younger.addFirst(older.removeLast());
        }
    }

    /** Drops what only the instance that stashed it was to see. */
    void dropTimerMessages() {
        aside.removeIf(TimerMessage.class::isInstance);
        again.removeIf(TimerMessage.class::isInstance);
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
