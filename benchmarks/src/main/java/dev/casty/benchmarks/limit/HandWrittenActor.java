package dev.casty.benchmarks.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * A linked queue of many producers and one consumer (Vyukov's), a flag that says whether the actor runs or waits for its
 * turn, and turns of up to 64 messages on a {@link ForkJoinPool} with a worker a core.
 *
 * <p>Two traps are avoided. Each turn is a task of its own: one {@link ForkJoinTask} that is submitted again and again gets
 * lost on JDK 25. And an actor that has more to do after its turn goes to the end of the pool's shared queue: a task that a
 * worker gives to itself would keep outside work waiting.
 *
 * @param <M> what it takes
 */
abstract class HandWrittenActor<M> implements Runnable {
    private static final int BATCH = 64;
    private static final VarHandle NEWEST;
    private static final VarHandle NEXT;
    private static final VarHandle SCHEDULED;

    static {
        try {
            var lookup = MethodHandles.lookup();
            NEWEST = lookup.findVarHandle(HandWrittenActor.class, "newest", Node.class);
            SCHEDULED = lookup.findVarHandle(HandWrittenActor.class, "scheduled", int.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ForkJoinPool pool;
    /** Already handled; what waits comes after it. Only the running turn reads and writes it. */
    private Node<M> handled = new Node<>(null);

    private volatile Node<M> newest = handled;
    private volatile int scheduled;
    private boolean stopped;

    HandWrittenActor(ForkJoinPool pool) {
        this.pool = pool;
    }

    /** The pool that the actors of a workload share. */
    static ForkJoinPool newPool() {
        return new ForkJoinPool(
                Runtime.getRuntime().availableProcessors(),
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                (thread, failure) -> failure.printStackTrace(),
                true);
    }

    /** Handles a message, one at a time. */
    abstract void receive(M message);

    /** Sends a message. From any thread. */
    final void tell(M message) {
        var node = new Node<>(message);
        @SuppressWarnings("unchecked")
        var before = (Node<M>) NEWEST.getAndSet(this, node);
        NEXT.setRelease(before, node);
        if (scheduled == 0 && SCHEDULED.compareAndSet(this, 0, 1)) {
            pool.execute(this);
        }
    }

    /** Takes no more messages after this one. From {@link #receive}. */
    final void stop() {
        stopped = true;
    }

    @Override
    public final void run() {
        for (int i = 0; i < BATCH; i++) {
            @SuppressWarnings("unchecked")
            var node = (Node<M>) NEXT.getAcquire(handled);
            if (node == null) {
                break;
            }
            handled = node;
            var message = node.take();
            if (!stopped) {
                receive(message);
            }
        }
        var last = handled;
        scheduled = 0;
        if (newest != last && SCHEDULED.compareAndSet(this, 0, 1)) {
            var unused = pool.externalSubmit(ForkJoinTask.adapt(this));
        }
    }

    private static final class Node<M> {
        private @Nullable M message;

        @SuppressWarnings("unused") // by NEXT
        private volatile @Nullable Node<M> next;

        Node(@Nullable M message) {
            this.message = message;
        }

        @SuppressWarnings("NullAway") // only the first node has none, and it is never taken
        M take() {
            var taken = message;
            message = null;
            return taken;
        }
    }
}
