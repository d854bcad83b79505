package dev.casty;

import java.util.Objects;

/**
 * How many messages may wait for an actor, and what happens to one more. Chosen at spawn with {@link ActorSpec#mailbox}.
 * Timers, death-watch notices and other messages that the runtime itself delivers are never refused.
 */
public sealed interface Mailbox {
    /** As many as fit into memory: the default. A {@link SystemEvent.MailboxHighWater} event tells when many wait. */
    record Unbounded() implements Mailbox {}

    /**
     * At most {@code capacity} messages.
     *
     * @param capacity at least 1
     * @param whenFull what happens to the next message
     */
    record Bounded(int capacity, WhenFull whenFull) implements Mailbox {
        public Bounded {
            if (capacity < 1) {
                throw new IllegalArgumentException("a mailbox holds at least 1 message, not " + capacity);
            }
            Objects.requireNonNull(whenFull, "whenFull");
        }
    }

    /** What happens to a message for which there is no room. */
    enum WhenFull {
        /** The sender gets a {@link MailboxFullException}. */
        FAIL,
        /** The message that has waited longest becomes a dead letter, its ask fails; the new one is taken. */
        DROP_OLDEST,
        /**
         * The sender waits until there is room; a stopped actor has room for everything (as dead letters). Two actors that
         * send to each other like that can wait for each other for ever: use it in one direction only.
         */
        BLOCK
    }

    /** As many messages as fit into memory. */
    static Mailbox unbounded() {
        return new Unbounded();
    }

    /** At most {@code capacity} messages; see {@link WhenFull} for the choices. */
    static Mailbox bounded(int capacity, WhenFull whenFull) {
        return new Bounded(capacity, whenFull);
    }
}
