package dev.casty.runtime.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The unbounded queue: Dmitry Vyukov's non-intrusive multi-producer single-consumer list. A producer swaps itself in as
 * the tail, which fixes the order, and then links its predecessor to itself. Between the two steps the list is cut: the
 * consumer sees a tail that it can't reach yet, and waits for the link, which is a few instructions away.
 *
 * <p>The head is always a node whose message has been taken; the first waiting message is in its successor.
 */
public final class LinkedQueue extends MessageQueue {
    private static final VarHandle TAIL;
    private static final VarHandle NEXT;

    static {
        try {
            var lookup = MethodHandles.lookup();
            TAIL = lookup.findVarHandle(LinkedQueue.class, "tail", Node.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** How often the consumer looks for the link before it lets another thread have the core. */
    private static final int SPINS = 100;

    private Node head = new Node(null);
    private volatile Node tail = head;

    @Override
    public void push(Object message) {
        var node = new Node(message);
        var previous = (Node) TAIL.getAndSet(this, node);
        NEXT.setRelease(previous, node);
    }

    @Override
    public @Nullable Object poll() {
        var next = (Node) NEXT.getAcquire(head);
        if (next == null) {
            if (head == tail) {
                return null;
            }
            next = awaitLink();
        }
        var message = next.message;
        next.message = null;
        // A taken node in the old generation must not keep its successors alive there.
        NEXT.set(head, null);
        head = next;
        return message;
    }

    @SuppressWarnings("ThreadPriorityCheck") // a producer without a core needs this one
    private Node awaitLink() {
        for (int spins = 0; ; spins++) {
            var next = (Node) NEXT.getAcquire(head);
            if (next != null) {
                return next;
            }
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return head == tail;
    }

    @Override
    public int count(int limit) {
        int count = 0;
        for (var node = (Node) NEXT.getAcquire(head); node != null && count < limit; count++) {
            node = (Node) NEXT.getAcquire(node);
        }
        return count;
    }

    private static final class Node {
        private @Nullable Object message;
        private volatile @Nullable Node next;

        Node(@Nullable Object message) {
            this.message = message;
        }
    }
}
