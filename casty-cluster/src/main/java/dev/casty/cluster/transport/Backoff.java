package dev.casty.cluster.transport;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time, and by half a matter of chance, so that nodes do not come in waves. */
final class Backoff {
    private static final int MAX_DOUBLINGS = 30;

    private final long firstNanos;
    private final long longestNanos;
    private int attempts;

    Backoff(Duration first, Duration longest) {
        firstNanos = first.toNanos();
        longestNanos = longest.toNanos();
    }

    long nextNanos() {
        double doubled = Math.scalb((double) firstNanos, attempts);
        attempts = Math.min(attempts + 1, MAX_DOUBLINGS);
        long most = (long) Math.min((double) longestNanos, doubled);
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }

    void reset() {
        attempts = 0;
    }
}
