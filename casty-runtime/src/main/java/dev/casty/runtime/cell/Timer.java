package dev.casty.runtime.cell;

import dev.casty.Cancellable;
import dev.casty.runtime.mailbox.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A message that comes later, once or again and again. The timer itself lies in the mailbox when it is due, so that it can
 * be called off even there, and that no more than one tick waits at a time.
 */
final class Timer extends Envelope implements Cancellable {
    private final Cell cell;
    private final Object message;
    private final long intervalNanos;
    private volatile boolean cancelled;
    private volatile boolean waiting;
    private volatile @Nullable Cancellable scheduled;
    private long due;

    /** A timer of this interval; zero for one that comes once. */
    Timer(Cell cell, Object message, long intervalNanos) {
        this.cell = cell;
        this.message = message;
        this.intervalNanos = intervalNanos;
    }

    void start(long delayNanos) {
        due = cell.environment().clock().nanoTime() + delayNanos;
        schedule(delayNanos);
    }

    private void schedule(long delayNanos) {
        scheduled = cell.environment().scheduler().schedule(delayNanos, this::fire);
        if (cancelled) {
            unschedule();
        }
    }

    private void fire() {
        if (cancelled) {
            return;
        }
        if (!waiting) {
            waiting = true;
            cell.add(this);
        }
        if (intervalNanos > 0) {
            scheduleNext();
        }
    }

    /** At a fixed rate: from the time at which it was due, leaving out what has passed already. */
    private void scheduleNext() {
        long now = cell.environment().clock().nanoTime();
        long behind = now - due;
        due += (behind / intervalNanos + 1) * intervalNanos;
        schedule(due - now);
    }

    /** Takes it out of the mailbox. False if it must not be delivered. On the actor's thread. */
    boolean takeDelivery() {
        waiting = false;
        return !cancelled;
    }

    boolean repeats() {
        return intervalNanos > 0;
    }

    @Override
    public void cancel() {
        cancelled = true;
        unschedule();
        cell.forget(this);
    }

    /** As {@link #cancel}, by the cell, which forgets all of them. */
    void cancelWithAll() {
        cancelled = true;
        unschedule();
    }

    private void unschedule() {
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
