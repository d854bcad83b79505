package dev.casty.cluster.transport;

/**
 * A kind of traffic between two nodes. Those of one lane go in order; a lane that is full, or whose receiver is slow, holds up no
 * other.
 */
public enum Lane {
    /** Who is alive, and where actors are. Small, and never late: it goes before all else. */
    CONTROL,
    /** Messages and replies. */
    MESSAGES,
    /** Changes of replicated state. */
    REPLICATION,
    /** What is large and can wait: whole states that move. */
    BULK
}
