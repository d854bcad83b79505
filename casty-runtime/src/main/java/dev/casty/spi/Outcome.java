package dev.casty.spi;

/** What a handler's generated call returns when it doesn't return the reply itself. */
public enum Outcome {
    /** A {@code void} handler ended: an asker gets its acknowledgement. */
    ACKNOWLEDGED,
    /** The reply comes later, through a {@code ReplyTo} or a {@code CompletionStage}. */
    LATER,
    /** A {@code void} handler ended whose message has a reply type: {@code ctx.reply} must have been called. */
    SILENT,
    /** The behaviour has no handler for the message. */
    UNHANDLED
}
