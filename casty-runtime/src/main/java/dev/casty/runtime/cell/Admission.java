package dev.casty.runtime.cell;

import dev.casty.Mailbox;
import dev.casty.MailboxFullException;
import dev.casty.SystemEvent;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.mailbox.BoundedQueue;
import dev.casty.runtime.mailbox.Envelope;

/** How a bounded mailbox lets a message in, or doesn't. On the sender's thread. */
final class Admission {
    /** A sender that waits for room looks this often whether the actor still lives. */
    private static final long ROOM_CHECK_NANOS = 100_000_000;

    private final ScheduledCell cell;
    private final BoundedQueue queue;
    private final Mailbox.WhenFull whenFull;

    Admission(ScheduledCell cell, BoundedQueue queue, Mailbox.WhenFull whenFull) {
        this.cell = cell;
        this.queue = queue;
        this.whenFull = whenFull;
    }

    /** Whether the element is in the queue now. If not, whoever sent it has been told. */
    boolean offer(Object element) {
        return switch (whenFull) {
            case FAIL -> {
                if (!queue.offer(element)) {
                    throw new MailboxFullException(fullMessage(element));
                }
                yield true;
            }
            case DROP_OLDEST -> {
                var dropped = queue.pushOut(element, Admission::mayBeDropped);
                if (dropped != null) {
                    drop(dropped);
                }
                yield true;
            }
            case BLOCK -> Runner.currentTask() == cell ? offerToSelf(element) : offerWaiting(element);
        };
    }

    /** What the runtime itself delivers may not: nobody would send it again. */
    private static boolean mayBeDropped(Object element) {
        return element instanceof Ask || !(element instanceof Envelope);
    }

    private void drop(Object element) {
        if (element instanceof Ask ask) {
            var text = fullMessage(ask);
            ask.fail(() -> new MailboxFullException(text));
        } else {
            cell.publish(new SystemEvent.DeadLetter(
                    cell.path(), element, "newer messages pushed it out of a mailbox of " + queue.capacity()));
        }
    }

    private boolean offerToSelf(Object element) {
        if (!queue.offer(element)) {
            throw new MailboxFullException(
                    fullMessage(element) + "; the sender is the actor itself, which can't wait for itself");
        }
        return true;
    }

    private boolean offerWaiting(Object element) {
        while (!cell.isStopped()) {
            var waiter = new RoomWaiter(Thread.currentThread(), dispatcher());
            if (queue.offerOrWait(element, waiter)) {
                return true;
            }
            if (!awaitRoom(element, waiter)) {
                return false;
            }
        }
        cell.refuse(element);
        return false;
    }

    /** False if the asker's time is over before there is room. */
    private boolean awaitRoom(Object element, RoomWaiter waiter) {
        while (!waiter.called && !cell.isStopped()) {
            long left = element instanceof Ask ask ? ask.nanosLeft() : Long.MAX_VALUE;
            if (left <= 0) {
                queue.stopWaiting(waiter);
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                queue.stopWaiting(waiter);
                throw new MailboxFullException(
                        fullMessage(element) + "; the sender was interrupted while it waited for room");
            }
            dispatcher().park(Math.min(left, ROOM_CHECK_NANOS));
        }
        if (!waiter.called) {
            queue.stopWaiting(waiter);
        }
        return true;
    }

    private Dispatcher dispatcher() {
        return cell.environment().dispatcher();
    }

    private String fullMessage(Object element) {
        var message = element instanceof Envelope envelope ? envelope.message() : element;
        return cell.path() + " has no room for " + Ask.name(message) + ": " + queue.capacity()
                + " messages wait in its mailbox";
    }

    /** A sender that waits for room. */
    private static final class RoomWaiter implements Runnable {
        private final Thread sender;
        private final Dispatcher dispatcher;
        private volatile boolean called;

        RoomWaiter(Thread sender, Dispatcher dispatcher) {
            this.sender = sender;
            this.dispatcher = dispatcher;
        }

        @Override
        public void run() {
            called = true;
            dispatcher.unpark(sender);
        }
    }
}
