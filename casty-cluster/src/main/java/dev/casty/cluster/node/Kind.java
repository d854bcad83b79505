package dev.casty.cluster.node;

/** The first byte of an item: what it is. */
final class Kind {
    static final int TELL = 1;
    static final int ASK = 2;
    /** The reply to an ask. */
    static final int REPLY = 3;
    /** There is no reply to an ask, and why. */
    static final int FAILURE = 4;
    /** For an asker whose {@code ReplyTo} has travelled. */
    static final int TO_ASKER = 5;
    /** No reply for such an asker. */
    static final int FAIL_ASKER = 6;
    /** Stop an actor. */
    static final int STOP = 7;
    /** Tell when an actor has stopped. */
    static final int WATCH = 8;
    /** Not any more. */
    static final int UNWATCH = 9;
    /** An actor that is watched has stopped. */
    static final int STOPPED = 10;
    /** Where is the actor of this name? */
    static final int LOCATE = 11;
    /** There. */
    static final int LOCATED = 12;
    /** Where the actor of this name is, for who needs to know before a message comes. */
    static final int REGISTERED = 13;
    /** No actor of this name is here. */
    static final int NOT_HERE = 14;

    /** What do you know of actors that I don't? */
    static final int COMPARE = 15;
    /** That was all; and what do you know? */
    static final int COMPARED = 16;

    /** Does that actor, over whomever it waits for, wait for this one? */
    static final int PROBE = 17;

    private Kind() {}
}
