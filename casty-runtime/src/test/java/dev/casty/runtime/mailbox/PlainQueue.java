package dev.casty.runtime.mailbox;

import org.jspecify.annotations.Nullable;

/** A queue and nothing more. */
final class PlainQueue extends LinkedQueue {
    private @Nullable Node head;

    /** Whether nothing waits. By the consumer. */
    boolean isEmpty() {
        return peek() == null;
    }

    @Override
    protected @Nullable Node head() {
        return head;
    }

    @Override
    protected void head(@Nullable Node head) {
        this.head = head;
    }
}
