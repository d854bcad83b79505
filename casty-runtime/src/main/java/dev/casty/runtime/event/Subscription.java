package dev.casty.runtime.event;

import dev.casty.SystemEvent;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber and the events that it has not seen yet. A bounded queue, drained on the executor by one thread at a
 * time: a slow subscriber loses events of its own and delays nobody.
 */
final class Subscription<E extends SystemEvent> {
    private static final int CAPACITY = 10_000;

    private final Class<E> type;
    private final Consumer<? super E> subscriber;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<E> waiting = new ArrayDeque<>();
    private long dropped;
    private boolean draining;
    private volatile boolean cancelled;

    Subscription(Class<E> type, Consumer<? super E> subscriber, Executor executor) {
        this.type = type;
        this.subscriber = subscriber;
        this.executor = executor;
    }

    void offer(SystemEvent event) {
        if (cancelled || !type.isInstance(event) || !enqueue(type.cast(event))) {
            return;
        }
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException closed) {
            Log.LOG.debug("nobody is left to call a subscriber of {}", type.getSimpleName());
        }
    }

    /** Whether a drain must be started. */
    private boolean enqueue(E event) {
        lock.lock();
        try {
            if (waiting.size() >= CAPACITY) {
                dropped++;
                return false;
            }
            waiting.addLast(event);
            boolean start = !draining;
            draining = true;
            return start;
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        for (var event = next(); event != null; event = next()) {
            try {
                if (!cancelled) {
                    subscriber.accept(event);
                }
            } catch (Throwable e) {
                // An error, too: without this thread the subscriber would see nothing any more.
                Log.LOG.warn("a subscriber of {} threw", type.getSimpleName(), e);
            }
        }
    }

    private @Nullable E next() {
        lock.lock();
        try {
            if (dropped > 0) {
                Log.LOG.warn("a subscriber of {} is too slow and lost {} events", type.getSimpleName(), dropped);
                dropped = 0;
            }
            var event = waiting.pollFirst();
            draining = event != null;
            return event;
        } finally {
            lock.unlock();
        }
    }

    void cancel() {
        cancelled = true;
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    }
}
