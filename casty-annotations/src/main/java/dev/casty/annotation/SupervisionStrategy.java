package dev.casty.annotation;

/** What is done with an actor that failed. */
public enum SupervisionStrategy {
    /** A new instance takes its place; the mail that waits is kept, the message that failed is not tried again. */
    RESTART,
    /** The actor stops; what waits in its mailbox becomes dead letters. */
    STOP,
    /** Its parent fails with the same exception. An actor without a parent stops. */
    ESCALATE
}
