package dev.casty.runtime.event;

import dev.casty.SystemEvent;
import dev.casty.runtime.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events to SLF4J, under {@code dev.casty.events}, at most {@value #PER_SECOND} of a kind a second: what is left out
 * is counted and said with the next one. Messages are named by class alone; what is in them stays out of the log.
 */
final class EventLog {
    static final int PER_SECOND = 10;

    private static final Logger LOG = LoggerFactory.getLogger("dev.casty.events");
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String system;
    private final Limit deadLetters;
    private final Limit failures;
    private final Limit others;

    EventLog(String system, Clock clock) {
        this.system = system;
        deadLetters = new Limit(clock);
        failures = new Limit(clock);
        others = new Limit(clock);
    }

    void log(SystemEvent event) {
        switch (event) {
            case SystemEvent.DeadLetter e -> {
                if (deadLetters.allows("dead letters")) {
                    LOG.info("{}{}: {} was not delivered: {}", system, e.path(), nameOf(e.message()), e.reason());
                }
            }
            case SystemEvent.ActorFailed e -> {
                if (failures.allows("failures")) {
                    var message = e.message();
                    LOG.warn(
                            "{}{} failed{}",
                            system,
                            e.path(),
                            message == null ? "" : " while handling " + nameOf(message),
                            e.cause());
                }
            }
            case SystemEvent.ActorGaveUp e -> LOG.error("{}{} was stopped: {}", system, e.path(), e.reason());
            default -> {
                if (others.allows("events")) {
                    logOther(event);
                }
            }
        }
    }

    private void logOther(SystemEvent event) {
        switch (event) {
            case SystemEvent.Unhandled e ->
                LOG.warn("{}{} has no handler for {} in its current behaviour", system, e.path(), nameOf(e.message()));
            case SystemEvent.ActorRestarted e ->
                LOG.info("{}{} was restarted, {} times within its window", system, e.path(), e.restarts());
            case SystemEvent.HookFailed e -> LOG.warn("{}{}: {} threw", system, e.path(), e.hook(), e.cause());
            case SystemEvent.MailboxHighWater e ->
                LOG.warn("{}{} falls behind: about {} messages wait", system, e.path(), e.waiting());
            default -> LOG.info("{}: {}", system, event);
        }
    }

    private static String nameOf(Object message) {
        return message.getClass().getName();
    }

    /** So many a second, the rest counted. Races cost an inexact count and nothing else. */
    private static final class Limit {
        private final Clock clock;
        private long windowStart;
        private int inWindow;
        private int leftOut;

        Limit(Clock clock) {
            this.clock = clock;
            windowStart = clock.nanoTime();
        }

        synchronized boolean allows(String what) {
            long now = clock.nanoTime();
            if (now - windowStart >= WINDOW_NANOS) {
                if (leftOut > 0) {
                    LOG.info("{} more {} were not logged", leftOut, what);
                }
                windowStart = now;
                inWindow = 0;
                leftOut = 0;
            }
            if (inWindow < PER_SECOND) {
                inWindow++;
                return true;
            }
            leftOut++;
            return false;
        }
    }
}
