package dev.casty.cluster.membership;

/**
 * How much this node doubts itself (Lifeguard §IV.A): it may be its own slowness that makes others look dead. The more it
 * does, the more time it gives them.
 */
final class LocalHealth {
    private static final int MAX = 8;

    private int score;

    /** A probe went well. */
    void better() {
        score = Math.max(0, score - 1);
    }

    /** Something went wrong that may be its own fault. */
    void worse(int by) {
        score = Math.min(MAX, score + by);
    }

    /** A time that others have, scaled. */
    long scaled(long nanos) {
        return nanos * (score + 1);
    }
}
