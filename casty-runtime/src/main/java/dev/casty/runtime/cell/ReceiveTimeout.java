package dev.casty.runtime.cell;

import dev.casty.Cancellable;
import dev.casty.runtime.mailbox.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A message that comes when no other has for a while. Each message only notes the time; the timer, when it is due, looks
 * how long ago that was and goes on waiting for the rest.
 */
final class ReceiveTimeout extends Envelope {
    private final Cell cell;
    private final Object message;
    private final long timeoutNanos;
    private volatile long lastMessage;
    private volatile boolean cancelled;
    private volatile @Nullable Cancellable scheduled;

    ReceiveTimeout(Cell cell, Object message, long timeoutNanos) {
        this.cell = cell;
        this.message = message;
        this.timeoutNanos = timeoutNanos;
        touch();
    }

    void start() {
        schedule(timeoutNanos);
    }

    private void schedule(long delayNanos) {
        scheduled = cell.environment().scheduler().schedule(delayNanos, this::fire);
        if (cancelled) {
            cancel();
        }
    }

    private void fire() {
        if (cancelled) {
            return;
        }
        long left = timeoutNanos - (cell.environment().clock().nanoTime() - lastMessage);
        if (left > 0) {
            schedule(left);
        } else {
            cell.add(this);
        }
    }

    /** Notes that a message has come. */
    void touch() {
        lastMessage = cell.environment().clock().nanoTime();
    }

    /** Takes it out of the mailbox and waits anew. False if a message came before it, or it was called off. */
    boolean takeDelivery() {
        if (cancelled) {
            return false;
        }
        boolean quiet = cell.environment().clock().nanoTime() - lastMessage >= timeoutNanos;
        touch();
        schedule(timeoutNanos);
        return quiet;
    }

    void cancel() {
        cancelled = true;
        var task = scheduled;
        if (task != null) {
            task.cancel();
        }
    }

    @Override
    public Object message() {
        return message;
    }
}
