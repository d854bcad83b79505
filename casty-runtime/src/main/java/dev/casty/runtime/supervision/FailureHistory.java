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
    /** When the last restart is, or will be, over: the wait before it tells nothing about the actor's health. */
    private long runningSince;

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
        boolean quiet = failuresInARow > 0 && now - runningSince >= within;
        return new Decision.Restart(backoff(supervision, quiet ? 0 : failuresInARow, random));
    }

    /**
     * Counts a restart that has been decided now, to be over after a wait. Returns how many are in the window, this one
     * among them.
     */
    public int restarted(Supervision supervision, long now, long delayNanos) {
        boolean quiet = failuresInARow > 0 && now - runningSince >= nanos(supervision.within());
        failuresInARow = quiet ? 1 : failuresInARow + 1;
        runningSince = now + delayNanos;
        restarts.addLast(now);
        if (restarts.size() > MAX_REMEMBERED) {
            restarts.removeFirst();
        }
        return restarts.size();
    }

    private static long backoff(Supervision supervision, int failuresBefore, RandomGenerator random) {
        double initial = (double) nanos(supervision.initialBackoff());
        double grown = initial * Math.pow(supervision.multiplier(), failuresBefore);
        // Jitter never goes beyond the longest wait, and what is cut off must not pile up there: so it is cut off
        // before.
        double jitter = supervision.jitter();
        double wait = Math.min(grown, (double) nanos(supervision.maxBackoff()) / (1 + jitter));
        if (initial == 0 || jitter == 0) {
            return (long) (initial == 0 ? 0 : wait);
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
