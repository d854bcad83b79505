package dev.casty.runtime.mailbox;

/**
 * What lies in a queue in place of a plain message, because there is more to know: somebody waits for the reply, or it
 * may have been called off meanwhile. One class, so that one check tells plain messages, which are most, from the rest.
 */
public abstract class Envelope {
    /** For the kinds of envelopes. */
    protected Envelope() {}

    /** What is inside, as a dead letter shows it. */
    public abstract Object message();
}
