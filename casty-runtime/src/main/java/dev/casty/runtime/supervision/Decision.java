package dev.casty.runtime.supervision;

/** What is to be done with an actor that failed. */
public sealed interface Decision {
    /**
     * Restart it.
     *
     * @param delayNanos how long to wait before the new instance
     */
    record Restart(long delayNanos) implements Decision {}

    /**
     * Stop it.
     *
     * @param reason what in its supervision says so
     */
    record Stop(String reason) implements Decision {}

    /** Fail its parent. */
    record Escalate() implements Decision {}
}
