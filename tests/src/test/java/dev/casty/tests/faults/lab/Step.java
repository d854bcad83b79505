package dev.casty.tests.faults.lab;

import java.time.Duration;

/**
 * A fault and how long it lasts.
 *
 * @param kind of what kind it is
 * @param fault what goes wrong
 * @param hold how long
 * @param lossy whether packets get lost all the while, too
 */
public record Step(Kind kind, Fault fault, Duration hold, boolean lossy) {
    private static final Fault LOSS = new Fault.Loss(Kind.LOSS_PERCENT);

    /** Lets it go wrong. */
    public void begin(Site site) {
        if (lossy) {
            LOSS.begin(site);
        }
        fault.begin(site);
    }

    /** Ends it. */
    public void end(Site site) {
        fault.end(site);
        if (lossy) {
            LOSS.end(site);
        }
    }

    @Override
    public String toString() {
        return "%s for %.1f s%s: %s".formatted(kind, hold.toMillis() / 1000.0, lossy ? " with loss" : "", fault);
    }
}
