package dev.casty;

/** Something that can be called off: a timer, a subscription. */
@FunctionalInterface
public interface Cancellable {
    /**
     * Calls it off; a second call does nothing. A timer's message that already waits in the mailbox is not delivered any
     * more if the actor itself cancels.
     */
    void cancel();
}
