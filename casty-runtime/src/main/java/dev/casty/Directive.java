package dev.casty;

/** What a parent decides, in its {@code @OnChildFailure} hook, about a child that failed. */
public enum Directive {
    /** Restart it, within the limits of its own supervision. */
    RESTART,
    /** Stop it. */
    STOP,
    /** Fail the parent with the child's exception. */
    ESCALATE
}
