package dev.casty.cluster.certificates;

/** The arguments ask for something that can't be done. The message says what can. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
