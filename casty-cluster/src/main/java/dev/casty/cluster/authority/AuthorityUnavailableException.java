package dev.casty.cluster.authority;

/**
 * Too few of those who decide could be reached in time. What was to be written may have been written, or be written later: read before
 * trying again.
 */
public final class AuthorityUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message that says how many answered. */
    public AuthorityUnavailableException(String message) {
        super(message);
    }
}
