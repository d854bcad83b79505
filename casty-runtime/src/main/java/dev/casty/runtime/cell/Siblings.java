package dev.casty.runtime.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells in the order in which they were added, linked by fields of their own: so that to belong to such a list costs a cell
 * nothing more, and to leave it no search. A cell is in one list at a time.
 */
final class Siblings {
    private @Nullable Cell first;
    private @Nullable Cell last;

    void add(Cell cell) {
        cell.previous = last;
        if (last == null) {
            first = cell;
        } else {
            last.next = cell;
        }
        last = cell;
    }

    /** Removes a cell that is in this list. */
    void remove(Cell cell) {
        var before = cell.previous;
        var after = cell.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        cell.previous = null;
        cell.next = null;
    }

    /** Whether a cell that can be in no other list is in this one. */
    boolean contains(Cell cell) {
        return cell.previous != null || first == cell;
    }

    boolean isEmpty() {
        return first == null;
    }

    List<Cell> all() {
        return from(first);
    }

    /** This cell and those that were added after it. */
    List<Cell> from(@Nullable Cell start) {
        var cells = new ArrayList<Cell>();
        for (var cell = start; cell != null; cell = cell.next) {
            cells.add(cell);
        }
        return cells;
    }
}
