package dev.casty;

import org.jspecify.annotations.Nullable;

/** An ask that ended without a reply. The subclasses say why, and whether asking again is safe. */
public abstract class AskException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For the subclasses. */
    protected AskException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
