package dev.casty.runtime.event;

import dev.casty.SystemEvent;
import dev.casty.runtime.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events to SLF4J, under {@code dev.casty.events}, at most {@value #PER_SECOND} of a kind a second: what is left out
 * is counted and said with the next one. Messages are named by class alone; what is in them stays out of the log.
 */
final class EventLog {
    static final int PER_SECOND = 10;

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String system;
    private final Clock clock;
    /** One for each kind, so that a flood of one hides no other. */
    private final ConcurrentMap<Class<?>, Limit> limits = new ConcurrentHashMap<>();

    EventLog(String system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    void log(SystemEvent event) {
        var kind = event.getClass();
        int leftOut = limits.computeIfAbsent(kind, k -> new Limit()).take(clock.nanoTime());
        if (leftOut < 0) {
            return;
        }
        if (leftOut > 0) {
            Log.LOG.info("{} more events {} were not logged", leftOut, kind.getSimpleName());
        }
        write(event);
    }

    private void write(SystemEvent event) {
        switch (event) {
            case SystemEvent.DeadLetter e ->
                Log.LOG.info("{}{}: {} was not delivered: {}", system, e.path(), nameOf(e.message()), e.reason());
            case SystemEvent.Unhandled e ->
                Log.LOG.warn(
                        "{}{} has no handler for {} in its current behaviour", system, e.path(), nameOf(e.message()));
            case SystemEvent.ActorFailed e -> {
                var message = e.message();
                var during = message == null ? "" : " while handling " + nameOf(message);
                Log.LOG.warn("{}{} failed{}", system, e.path(), during, e.cause());
            }
            case SystemEvent.ActorRestarted e ->
                Log.LOG.info("{}{} was restarted, {} times within its window", system, e.path(), e.restarts());
            case SystemEvent.ActorGaveUp e -> Log.LOG.error("{}{} was stopped: {}", system, e.path(), e.reason());
            case SystemEvent.HookFailed e -> Log.LOG.warn("{}{}: {} threw", system, e.path(), e.hook(), e.cause());
            case SystemEvent.VersionOverwritten e ->
                Log.LOG.warn(
                        "{}{}: changes were lost, because the other side wrote last: {}", system, e.path(), e.lost());
            case SystemEvent.MailboxHighWater e ->
                Log.LOG.warn("{}{} falls behind: about {} messages wait", system, e.path(), e.waiting());
        }
    }

    private static String nameOf(Object message) {
        return message.getClass().getName();
    }

    /** So many a second, the rest counted. */
    private static final class Limit {
        private final ReentrantLock lock = new ReentrantLock();
        private long windowStart;
        private int inWindow;
        private int leftOut;

        /** Counts an event: -1 if it is to be left out, else how many were left out before it and not told yet. */
        int take(long now) {
            lock.lock();
            try {
                if (inWindow == 0 || now - windowStart >= WINDOW_NANOS) {
                    windowStart = now;
                    inWindow = 0;
                }
                if (inWindow == PER_SECOND) {
                    leftOut++;
                    return -1;
                }
                inWindow++;
                int untold = leftOut;
                leftOut = 0;
                return untold;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger("dev.casty.events");
    }
}
