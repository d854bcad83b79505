package dev.casty;

/**
 * The asker, as a handler sees it that answers later: keep it, hand it to another actor or send it in a message, and
 * {@link #send} the reply when it is known, from any thread. The first reply or failure counts; a later one, and one that
 * comes after the asker has stopped waiting, becomes a dead letter. If nobody asked (the message was sent), all replies do.
 *
 * @param <R> the type of the reply
 */
public interface ReplyTo<R> extends Recipient<R> {
    /** Fails the ask with an {@link ActorFailedException} whose cause is {@code cause}. The actor itself does not fail. */
    void fail(Throwable cause);
}
