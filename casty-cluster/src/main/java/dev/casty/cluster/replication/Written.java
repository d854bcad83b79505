package dev.casty.cluster.replication;

/** Told on the loop what became of something that was to be written. */
@FunctionalInterface
interface Written {
    /**
     * It is decided.
     *
     * @param safe whether it will survive a crash; if not, it was not written, or nobody knows
     */
    void done(boolean safe);
}
