package dev.casty;

/**
 * Someone who takes messages of type {@code M}: an actor narrowed by {@link ActorRef#as}, or an asker waiting for its
 * answer ({@link ReplyTo}). Put it into a message to say where the answer should go.
 *
 * @param <M> what may be sent
 */
public interface Recipient<M> {
    /**
     * Sends a message and returns without waiting for it to be handled. Messages from one thread or actor to one recipient
     * arrive in the order sent.
     *
     * @throws MailboxFullException if the recipient's mailbox is bounded, full, and refuses
     */
    void send(M message);
}
