package dev.casty.cluster;

/** None of the seeds could be reached, or let this node in, in time. The node has been closed; starting it again is safe. */
public final class JoinTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message that names the seeds and the time. */
    public JoinTimeoutException(String message) {
        super(message);
    }
}
