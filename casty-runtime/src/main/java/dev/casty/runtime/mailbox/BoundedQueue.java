package dev.casty.runtime.mailbox;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue. Under a lock, because dropping the oldest makes every sender a consumer too; who asks for a bound
 * asks for protection, not for the last nanosecond.
 */
public final class BoundedQueue {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Object> messages = new ArrayDeque<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    /** A queue that {@link #offer} fills up to {@code capacity}. */
    public BoundedQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a message if there is room. */
    public boolean offer(Object message) {
        lock.lock();
        try {
            if (messages.size() >= capacity) {
                return false;
            }
            messages.addLast(message);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Adds a message, or has {@code whenRoom} called once, as soon as there may be room. */
    public boolean offerOrWait(Object message, Runnable whenRoom) {
        lock.lock();
        try {
            if (messages.size() < capacity) {
                messages.addLast(message);
                return true;
            }
            waiting.addLast(whenRoom);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up a wait. If it had been called already, the room that it was told of is offered to the next. */
    public void stopWaiting(Runnable whenRoom) {
        Runnable next = null;
        lock.lock();
        try {
            if (!waiting.remove(whenRoom) && messages.size() < capacity) {
                next = waiting.pollFirst();
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.run();
        }
    }

    /**
     * Adds a message; where there is no room the oldest that may go makes way and is returned. If none may, the message is
     * added all the same.
     */
    public @Nullable Object pushOut(Object message, Predicate<Object> mayGo) {
        lock.lock();
        try {
            var oldest = messages.size() >= capacity ? removeFirst(mayGo) : null;
            messages.addLast(message);
            return oldest;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Object removeFirst(Predicate<Object> mayGo) {
        for (var all = messages.iterator(); all.hasNext(); ) {
            var message = all.next();
            if (mayGo.test(message)) {
                all.remove();
                return message;
            }
        }
        return null;
    }

    /** Adds a message whatever the bound. */
    public void push(Object message) {
        lock.lock();
        try {
            messages.addLast(message);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the message that has waited longest, or null. */
    public @Nullable Object poll() {
        Object message;
        Runnable next = null;
        lock.lock();
        try {
            message = messages.pollFirst();
            if (messages.size() < capacity) {
                next = waiting.pollFirst();
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.run();
        }
        return message;
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return count(1) == 0;
    }

    /** How many messages wait, counted no further than {@code limit}. */
    public int count(int limit) {
        lock.lock();
        try {
            return Math.min(limit, messages.size());
        } finally {
            lock.unlock();
        }
    }

    /** How many messages fit. */
    public int capacity() {
        return capacity;
    }
}
