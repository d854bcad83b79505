package dev.casty;

import java.util.function.Consumer;

/** The stream of what happens in a system. */
public interface Events {
    /**
     * Calls {@code subscriber} for each event of this type, in the order in which they happened, one at a time, on a
     * thread of its own kind and never on an actor's. A subscriber that falls too far behind loses events, and the log
     * says how many; what it throws is logged.
     *
     * @param type the kind of event, or {@link SystemEvent} for all
     * @return ends the subscription
     */
    <E extends SystemEvent> Cancellable subscribe(Class<E> type, Consumer<? super E> subscriber);
}
