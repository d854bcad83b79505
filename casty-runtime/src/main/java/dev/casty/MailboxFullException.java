package dev.casty;

/**
 * The actor's bounded mailbox had no room. Where the mailbox refuses ({@link Mailbox.WhenFull#FAIL}) {@code send} and
 * {@code ask} throw this; where it drops the oldest, a dropped ask fails with it. The message was not handled: sending it
 * again, later, is safe.
 */
public final class MailboxFullException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor, the message's type and the mailbox's capacity. */
    public MailboxFullException(String message) {
        super(message, null);
    }
}
