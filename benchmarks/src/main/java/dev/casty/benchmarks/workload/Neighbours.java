package dev.casty.benchmarks.workload;

import java.util.SplittableRandom;

/** Whom an actor of {@link Workload#BIG} pings next: the same for every peer. */
public final class Neighbours {
    private final SplittableRandom random;

    /** Those of the actor of this number. */
    public Neighbours(int actor) {
        random = new SplittableRandom(actor);
    }

    /** The number of the next one. */
    public int next() {
        return random.nextInt(Workload.BIG_ACTORS);
    }
}
