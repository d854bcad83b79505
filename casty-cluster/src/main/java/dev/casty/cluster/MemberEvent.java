package dev.casty.cluster;

/**
 * Something that has happened to a member, as one node sees it. Others see it about the same time, not in the same order.
 *
 * @param kind what
 * @param member to whom
 */
public record MemberEvent(Kind kind, Member member) {
    /** What can happen. */
    public enum Kind {
        /** It belongs to the cluster now. */
        JOINED,
        /** It has said good-bye. */
        LEFT,
        /** It did not answer, and others did not hear from it either: it is taken for gone. It may be cut off, or paused. */
        FAILED,
        /** It was taken for gone, and is not. */
        RECOVERED
    }
}
