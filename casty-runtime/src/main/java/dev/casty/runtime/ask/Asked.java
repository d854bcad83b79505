package dev.casty.runtime.ask;

/** Somebody to whom messages and asks are delivered: an actor of this system, or what stands for one that is elsewhere. */
public interface Asked extends Participant {
    /**
     * Delivers a message, or an {@link Ask}, whose asker is told if that can't be done. Any thread.
     *
     * @throws dev.casty.MailboxFullException if there is no room for it, and the sender is to know
     */
    void deliver(Object element);

    /** Reports a message that is not delivered, and why. */
    void deadLetter(Object message, String reason);
}
