package dev.casty.cluster.wire;

/** A peer has sent what no peer of this protocol sends. Nothing that follows from it can be understood. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was expected, and what was there; not with the peer's own bytes. */
    public MalformedException(String message) {
        super(message);
    }
}
