package dev.casty.runtime.cell;

import org.jspecify.annotations.Nullable;

/**
 * One failure of an actor. Compared by identity: a decision that comes for an older failure is out of date.
 */
final class Failed {
    private final Throwable cause;
    private final @Nullable Object message;

    Failed(Throwable cause, @Nullable Object message) {
        this.cause = cause;
        this.message = message;
    }

    /** What was thrown. */
    Throwable cause() {
        return cause;
    }

    /** The message that was being handled; null in a hook or the constructor, or if it was a sibling that failed. */
    @Nullable
    Object message() {
        return message;
    }
}
