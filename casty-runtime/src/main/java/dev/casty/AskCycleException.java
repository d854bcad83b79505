package dev.casty;

/**
 * The ask would have closed a circle of actors that wait for each other, so that none could ever answer. The message
 * shows the circle. It was not delivered. Break the circle with a {@code send} or {@code pipeToSelf} at one of its actors.
 */
public final class AskCycleException extends AskException {
    private static final long serialVersionUID = 1;

    /** With a message that shows the circle. */
    public AskCycleException(String message) {
        super(message, null);
    }
}
