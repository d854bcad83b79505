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

    /** Which store the sender has. */
    static final int STORE = 18;
    /** Something about copies. */
    static final int REPLICATION = 19;
    /** Let a replicated actor run, if its shard is yours. */
    static final int ACTIVATE = 20;
    /** It runs, or why it doesn't. */
    static final int ACTIVATED = 21;
    /** Nobody owns that shard any more: take it. */
    static final int TAKE = 22;

    /** No replicated actor is here any more. */
    static final int LEAVING = 23;

    /** Something about the version of a copy that nobody has to agree on. */
    static final int VERSION = 24;

    private Kind() {}
}
