package dev.casty.runtime.durable;

/** Something that an actor does to the world: sends, asks, replies. It waits until the changes before it are safe. */
public interface Effect {
    /** Lets it happen. */
    void release();

    /**
     * It will not happen: whoever waits for it is told.
     *
     * @param reason a clause that says why, such as "its change could not be written"
     * @param cause what was thrown
     */
    void refuse(String reason, Throwable cause);

    /**
     * Whether it may happen before its handler has ended, when that waits for another actor, who may need it. Not a reply:
     * that acknowledges what the handler itself has changed.
     */
    default boolean mayGoAhead() {
        return false;
    }

    /**
     * Whether it does nothing but tell one who waits, so that any thread may let it happen, without waiting and without running
     * anybody's code.
     */
    default boolean isReply() {
        return false;
    }
}
