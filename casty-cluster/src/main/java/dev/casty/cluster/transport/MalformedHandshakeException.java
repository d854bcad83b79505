package dev.casty.cluster.transport;

/** A peer's handshake cannot be read. It says what was expected, and nothing of what came. */
final class MalformedHandshakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;

    MalformedHandshakeException(String expected) {
        super(expected, null, false, false);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
