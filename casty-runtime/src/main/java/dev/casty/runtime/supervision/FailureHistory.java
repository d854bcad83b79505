package dev.casty.runtime.supervision;

import dev.casty.Supervision;
import dev.casty.annotation.SupervisionStrategy;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;

/**
 * The restarts of one actor, and what its supervision makes of the next failure. Restarts are counted in a window that
 * slides: the failure that finds {@code maxRestarts} of them in the last {@code within} stops the actor.
 *
 * <p>Times are nanoseconds of a monotonic clock.
 */
public final class FailureHistory {
    /** More restarts than this are not remembered: a limit above it is no limit. */
    public static final int MAX_REMEMBERED = 1_000;

    private final ArrayDeque<Long> restarts = new ArrayDeque<>(4);
    private long lastFailure;
    private int failuresInARow;

    /** What the actor's own strategy says to a failure now. Doesn't count as a restart until {@link #restarted}. */
    public Decision decide(Supervision supervision, long now, RandomGenerator random) {
        return switch (supervision.strategy()) {
            case RESTART -> restart(supervision, now, random);
            case STOP -> new Decision.Stop("its strategy is " + SupervisionStrategy.STOP);
            case ESCALATE -> new Decision.Escalate();
        };
    }

    /** What to do if somebody has decided for a restart: that, unless the limit is reached. */
    public Decision restart(Supervision supervision, long now, RandomGenerator random) {
        long within = nanos(supervision.within());
        while (!restarts.isEmpty() && now - restarts.getFirst() >= within) {
            restarts.removeFirst();
        }
        if (supervision.maxRestarts() <= MAX_REMEMBERED && restarts.size() >= supervision.maxRestarts()) {
            return new Decision.Stop("it was restarted " + restarts.size() + " times within " + supervision.within()
                    + ", which is its limit");
        }
        boolean quiet = failuresInARow > 0 && now - lastFailure >= within;
        return new Decision.Restart(backoff(supervision, quiet ? 0 : failuresInARow, random));
    }

    /** Counts a restart that has been decided now. Returns how many are in the window, this one among them. */
    public int restarted(Supervision supervision, long now) {
        boolean quiet = failuresInARow > 0 && now - lastFailure >= nanos(supervision.within());
        failuresInARow = quiet ? 1 : failuresInARow + 1;
        lastFailure = now;
        restarts.addLast(now);
        if (restarts.size() > MAX_REMEMBERED) {
            restarts.removeFirst();
        }
        return restarts.size();
    }

    private static long backoff(Supervision supervision, int failuresBefore, RandomGenerator random) {
        double initial = (double) nanos(supervision.initialBackoff());
        double grown = initial * Math.pow(supervision.multiplier(), failuresBefore);
        double wait = Math.min(grown, (double) nanos(supervision.maxBackoff()));
        double jitter = supervision.jitter();
        if (wait == 0 || jitter == 0) {
            return (long) wait;
        }
        return (long) (wait * (1 - jitter + 2 * jitter * random.nextDouble()));
    }

    /** In nanoseconds; 292 years at the most. */
    private static long nanos(java.time.Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
