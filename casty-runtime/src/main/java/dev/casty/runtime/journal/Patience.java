package dev.casty.runtime.journal;

/**
 * How long the journal's thread looks for more before it sleeps. To be woken takes some 50 us, a third of what the disk takes; so
 * while one who waits for a change comes back with the next soon after, it is worth looking that long. When nothing came
 * the last times it looks but for a moment, and tries it again now and then. For that thread alone.
 */
final class Patience {
    private static final long LONG_NANOS = 100_000;
    private static final long SHORT_NANOS = 5_000;
    /** After so many times in vain it is no longer worth it. */
    private static final int FEW = 4;
    /** Once in so many times it is tried again. */
    private static final int RETRY = 32;

    private int inVain;

    /** How long to look this time. */
    long nanos() {
        return inVain < FEW || inVain % RETRY == 0 ? LONG_NANOS : SHORT_NANOS;
    }

    /** Something came meanwhile, or not. */
    void note(boolean came) {
        inVain = came ? 0 : inVain + 1;
    }
}
