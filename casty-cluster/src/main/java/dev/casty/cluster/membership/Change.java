package dev.casty.cluster.membership;

/**
 * Something that has happened to a member, as this node sees it.
 *
 * @param kind what
 * @param peer to whom
 */
public record Change(Kind kind, Peer peer) {
    /** What can happen. */
    public enum Kind {
        JOINED,
        LEFT,
        FAILED,
        /** It was taken for failed, and is not. */
        RECOVERED
    }
}
