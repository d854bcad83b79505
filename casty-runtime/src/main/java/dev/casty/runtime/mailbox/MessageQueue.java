package dev.casty.runtime.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * A queue that any thread may fill and one thread at a time empties. Who empties it must see to it that the next one to do
 * so sees what it did.
 */
public abstract class MessageQueue {
    MessageQueue() {}

    /** Adds a message whatever the bound. */
    public abstract void push(Object message);

    /** Takes the message that has waited longest, or null. For the consumer. */
    public abstract @Nullable Object poll();

    /** Whether nothing waits. For the consumer; for others a guess. */
    public abstract boolean isEmpty();

    /** How many messages wait, counted no further than {@code limit}. For the consumer. */
    public abstract int count(int limit);
}
