package dev.casty.cluster.node;

import dev.casty.Cancellable;
import dev.casty.cluster.Member;
import dev.casty.cluster.MemberEvent;
import dev.casty.cluster.membership.Change;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers what happens to members: on threads for callbacks, one event after the other. */
final class MemberEvents {
    private static final Logger LOG = LoggerFactory.getLogger(MemberEvents.class);
    /** So many events may wait for a slow subscriber. */
    private static final int MAX_WAITING = 10_000;

    private final List<Consumer<? super MemberEvent>> subscribers = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<MemberEvent> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final AtomicInteger count = new AtomicInteger();
    private final Executor callbacks;

    MemberEvents(Executor callbacks) {
        this.callbacks = callbacks;
    }

    Cancellable subscribe(Consumer<? super MemberEvent> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Called on the node's loop, which must not wait. */
    void happened(Change change) {
        var event = new MemberEvent(
                switch (change.kind()) {
                    case JOINED -> MemberEvent.Kind.JOINED;
                    case LEFT -> MemberEvent.Kind.LEFT;
                    case FAILED -> MemberEvent.Kind.FAILED;
                    case RECOVERED -> MemberEvent.Kind.RECOVERED;
                },
                new Member(change.peer().address().toString(), change.peer().address()));
        LOG.info("{} {}", event.member(), event.kind());
        if (!subscribers.isEmpty() && waiting.offer(event) && count.getAndIncrement() == 0) {
            callbacks.execute(this::tell);
        }
    }

    private void tell() {
        do {
            var event = waiting.poll();
            for (var each : subscribers) {
                try {
                    if (event != null) {
                        each.accept(event);
                    }
                } catch (RuntimeException e) {
                    LOG.error("a subscriber to what happens to members failed at {}", event, e);
                }
            }
        } while (count.decrementAndGet() > 0);
    }
}
