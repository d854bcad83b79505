package dev.casty.cluster.session;

/** How far the other side's stream has come. */
final class Incoming {
    private long session;
    private long last;

    /** What to do with a part. */
    enum Verdict {
        /** It is the next one. */
        TAKE,
        /** The first one of a new session: what was left of the one before will not come. */
        TAKE_ANEW,
        /** It has been here. */
        KNOWN,
        /** Something before it is missing. */
        EARLY,
        /** Of a session that is over. */
        STALE
    }

    Verdict arrived(long ofSession, long number) {
        if (ofSession < session) {
            return Verdict.STALE;
        }
        if (ofSession > session) {
            if (number != 1) {
                return Verdict.EARLY;
            }
            session = ofSession;
            last = 1;
            return Verdict.TAKE_ANEW;
        }
        if (number <= last) {
            return Verdict.KNOWN;
        }
        if (number > last + 1) {
            return Verdict.EARLY;
        }
        last = number;
        return Verdict.TAKE;
    }

    long session() {
        return session;
    }

    long last() {
        return last;
    }
}
