package dev.casty.runtime.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A worker's own queue of tasks: a ring that its owner fills at one end and everybody, owner and thieves, empties at the
 * other. First in, first out, so that no actor of a busy worker starves (the same shape as the run queue of the Go
 * scheduler, and for the same reasons).
 *
 * <p>A taken slot keeps its reference until the ring comes round: the ring can't clear it, because by then the owner may
 * have filled it again.
 */
final class RunQueue {
    static final int CAPACITY = 256;
    private static final int MASK = CAPACITY - 1;

    private static final VarHandle HEAD;
    private static final VarHandle TAIL;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Task[].class);

    static {
        try {
            var lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(RunQueue.class, "head", int.class);
            TAIL = lookup.findVarHandle(RunQueue.class, "tail", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Task[] slots = new Task[CAPACITY];
    private volatile int head;
    private volatile int tail;

    /** Adds a task at the end; false if the ring is full. For the owner. */
    boolean offer(Task task) {
        int end = (int) TAIL.get(this);
        if (end - (int) HEAD.getAcquire(this) >= CAPACITY) {
            return false;
        }
        SLOT.setOpaque(slots, end & MASK, task);
        // Volatile, not release: the owner looks next whether somebody sleeps, who looks here before it does.
        TAIL.setVolatile(this, end + 1);
        return true;
    }

    /** Takes the first task, or null. For anybody. */
    @Nullable
    Task poll() {
        while (true) {
            int start = (int) HEAD.getAcquire(this);
            // Volatile, not acquire: who detached the owner looks next whether it has added something meanwhile.
            if (tail - start <= 0) {
                return null;
            }
            var task = (Task) SLOT.getOpaque(slots, start & MASK);
            if (HEAD.compareAndSet(this, start, start + 1)) {
                return task;
            }
        }
    }

    boolean isEmpty() {
        return tail - head <= 0;
    }

    int size() {
        return Math.max(0, tail - head);
    }
}
