package dev.casty;

import org.jspecify.annotations.Nullable;

/**
 * The state of a durable actor can't be read back: another class has written it, or its fields have changed in a way that
 * nobody can make good. The actor does not start with blank values instead; nothing in the journal is changed. To try again
 * is of no use before the code, or the state, is another.
 */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For the runtime. */
    public StateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
