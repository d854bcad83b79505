package dev.casty.cluster.membership;

/** What is said of a peer. Of two that are said of the same incarnation the later constant counts. */
public enum Status {
    ALIVE,
    /** It did not answer, and has some time left to say that it lives. */
    SUSPECT,
    /** It did not say so. May come back: it was on the other side of a partition, or paused. */
    FAILED,
    /** It said good-bye. It doesn't come back: a process that starts anew is another peer. */
    LEFT;

    /** Whether it is counted as a member: messages are sent to it. */
    public boolean isLive() {
        return this == ALIVE || this == SUSPECT;
    }
}
