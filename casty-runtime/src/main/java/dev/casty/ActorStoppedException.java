package dev.casty;

import org.jspecify.annotations.Nullable;

/**
 * The actor has stopped and did not handle the message. The cause is the failure that stopped it, if one did. Asking the
 * same ref again fails again; a new incarnation under the same name has another ref, and asking that is safe.
 */
public final class ActorStoppedException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that names the actor and the message's type, and the actor's last failure. */
    public ActorStoppedException(String message, @Nullable Throwable lastFailure) {
        super(message, lastFailure);
    }
}
