package dev.casty.cluster;

/** How many replicas have a change of an actor's state before the asker hears of it. */
public enum Consistency {
    /** The one that runs the actor. Both sides of a partition go on, and their versions are merged afterwards. */
    ONE,
    /** More than half of them: what was acknowledged survives the loss of the others. */
    QUORUM,
    /** All of them. */
    ALL
}
