package dev.casty.runtime.event;

import dev.casty.Cancellable;
import dev.casty.Events;
import dev.casty.SystemEvent;
import dev.casty.runtime.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes each event to the log and to the subscribers. Publishing never blocks and never throws. */
public final class EventBus implements Events {
    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();
    private final Executor executor;
    private final EventLog log;

    /** A bus that calls subscribers on {@code executor}. */
    public EventBus(String system, Clock clock, Executor executor) {
        this.executor = executor;
        this.log = new EventLog(system, clock);
    }

    /** Tells everybody. */
    public void publish(SystemEvent event) {
        log(event);
        for (var subscription : subscriptions) {
            subscription.offer(event);
        }
    }

    /** An exception whose own text can't be made must not keep an actor from being supervised. */
    private void log(SystemEvent event) {
        try {
            log.log(event);
        } catch (RuntimeException | Error e) {
            Log.LOG.warn(
                    "{} of {} could not be logged: a {} was thrown",
                    event.getClass().getSimpleName(),
                    event.path(),
                    e.getClass().getName());
        }
    }

    @Override
    public <E extends SystemEvent> Cancellable subscribe(Class<E> type, Consumer<? super E> subscriber) {
        var subscription = new Subscription<>(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(subscriber, "subscriber"), executor);
        subscriptions.add(subscription);
        return () -> {
            subscription.cancel();
            subscriptions.remove(subscription);
        };
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);
    }
}
