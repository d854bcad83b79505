package dev.casty.runtime.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The unbounded queue, and in the same word whether its consumer rests: Dmitry Vyukov's non-intrusive multi-producer
 * single-consumer list. A producer swaps itself in as the tail, which fixes the order, and then links its predecessor to
 * itself. Between the two steps the list is cut: the consumer sees a tail that it can't reach yet, and waits for the link,
 * which is a few instructions away.
 *
 * <p><b>Rest.</b> A consumer that has found nothing more puts {@link #RESTING} in the place of the tail. So the producer
 * that comes next learns from the swap itself, which it does anyway, that it has to wake the consumer, and nobody else
 * does: a flag beside the queue would cost it another atomic operation, and the consumer a fence. While the consumer rests
 * there is no node at all, which is 24 bytes less for each idle actor.
 *
 * <p><b>What is at hand.</b> The message that is being handled stays in the head until it is removed. So the consumer need
 * not note anywhere else what it has at hand, which for an object as old as most consumers is dearer than it looks: a
 * reference stored into the old generation costs a fence. A head without a message has been handled; the first waiting
 * message is then in its successor.
 *
 * <p>Abstract, because a cell is its own queue: one object less for each actor, and one cache line less for each message.
 * And because producers write the tail for each message, and the consumer the head: as neighbours in one cache line they
 * halve the speed of both. So the subclass keeps the head, as far from here as its fields allow.
 */
public abstract class LinkedQueue {
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

    private static final Node RESTING = new Node(null);

    /** How often the consumer looks for the link before it lets another thread have the core. */
    private static final int SPINS = 100;

    private volatile Node tail;

    /** An empty queue, whose consumer is awake. */
    protected LinkedQueue() {
        var stub = new Node(null);
        tail = stub;
        head(stub);
    }

    /** What was given to {@link #head(Node)} last. A plain field: who may use it is arranged by the tail. */
    protected abstract @Nullable Node head();

    /** Null while the consumer rests. Called by the consumer, and by the producer that wakes it; first by the constructor. */
    protected abstract void head(@Nullable Node head);

    // ---- any thread

    /** Adds a message. True if the consumer rested: whoever is told so, and nobody else, must see to it that it runs. */
    public final boolean push(Object message) {
        var node = new Node(message);
        var before = (Node) TAIL.getAndSet(this, node);
        if (before == RESTING) {
            head(node);
            return true;
        }
        NEXT.setRelease(before, node);
        return false;
    }

    /** Wakes the consumer without a message. True as with {@link #push}; false if it is awake. */
    public final boolean rouse() {
        if (tail != RESTING) {
            return false;
        }
        var stub = new Node(null);
        if (!TAIL.compareAndSet(this, RESTING, stub)) {
            return false;
        }
        head(stub);
        return true;
    }

    /** Whether the consumer rests, so that nothing waits. */
    public final boolean isResting() {
        return tail == RESTING;
    }

    // ---- the consumer

    /** The message that has waited longest, or null. It stays until {@link #remove}. */
    public final @Nullable Object peek() {
        var first = head();
        if (first == null) {
            return null;
        }
        var message = first.message;
        return message == null ? advance(first) : message;
    }

    private @Nullable Object advance(Node handled) {
        var next = (Node) NEXT.getAcquire(handled);
        if (next == null) {
            if (handled == tail) {
                return null;
            }
            next = awaitLink(handled);
        }
        // A handled node in the old generation must not keep its successors alive there.
        NEXT.set(handled, null);
        head(next);
        return next.message;
    }

    @SuppressWarnings("ThreadPriorityCheck") // a producer without a core needs this one
    private static Node awaitLink(Node node) {
        for (int spins = 0; ; spins++) {
            var next = (Node) NEXT.getAcquire(node);
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

    /** What {@link #peek} returned last, until it is removed. */
    protected final @Nullable Object atHand() {
        var first = head();
        return first == null ? null : first.message;
    }

    /** Removes what {@link #peek} returned, if it returned anything. */
    public final void remove() {
        var first = head();
        if (first != null) {
            first.message = null;
        }
    }

    /** {@link #peek} and {@link #remove} in one. */
    public final @Nullable Object poll() {
        var message = peek();
        remove();
        return message;
    }

    /** Rests, unless there is a message. From then on the consumer is who is told by {@link #push} or {@link #rouse}. */
    public final boolean rest() {
        var handled = head();
        if (handled == null) {
            return true;
        }
        if (handled.message != null || handled != tail) {
            return false;
        }
        // Before the swap: after it the head is the next producer's.
        head(null);
        if (TAIL.compareAndSet(this, handled, RESTING)) {
            return true;
        }
        head(handled);
        return false;
    }

    /** How many messages wait, counted no further than {@code limit}. */
    public final int count(int limit) {
        int count = 0;
        for (var node = head(); node != null && count < limit; node = (Node) NEXT.getAcquire(node)) {
            if (node.message != null) {
                count++;
            }
        }
        return count;
    }

    /** A message in the list. */
    protected static final class Node {
        private @Nullable Object message;
        private volatile @Nullable Node next;

        private Node(@Nullable Object message) {
            this.message = message;
        }
    }
}
