package dev.casty;

import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.SupervisionStrategy;
import java.time.Duration;
import java.util.Objects;

/**
 * What happens when an actor fails. Immutable; each method gives a changed copy:
 * {@code Supervision.restart().maxRestarts(10).within(Duration.ofMinutes(1))}. Given at spawn it replaces the whole of
 * the class's {@code @Supervised}.
 *
 * @param strategy what to do with this actor when it fails
 * @param maxRestarts how many restarts are allowed within the window; the failure after the last stops the actor. No more
 *     than 1,000 are counted: a larger number means no limit
 * @param within the window in which restarts are counted; longer than zero
 * @param initialBackoff the wait before the first restart, zero for none
 * @param maxBackoff the longest wait
 * @param multiplier the factor from one wait to the next, at least 1
 * @param jitter the share of each wait that is random, from 0 to 1
 * @param children which children restart together with one that failed
 */
public record Supervision(
        SupervisionStrategy strategy,
        int maxRestarts,
        Duration within,
        Duration initialBackoff,
        Duration maxBackoff,
        double multiplier,
        double jitter,
        MultiChildStrategy children) {
    /** Restart at once, at most 3 times within 60 s. */
    public static final Supervision DEFAULT = new Supervision(
            SupervisionStrategy.RESTART,
            3,
            Duration.ofSeconds(60),
            Duration.ZERO,
            Duration.ZERO,
            2.0,
            0.2,
            MultiChildStrategy.ONE_FOR_ONE);

    public Supervision {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(children, "children");
        if (maxRestarts < 0) {
            throw new IllegalArgumentException("maxRestarts is at least 0, not " + maxRestarts);
        }
        if (!Objects.requireNonNull(within, "within").isPositive()) {
            throw new IllegalArgumentException("within is longer than zero, not " + within);
        }
        if (Objects.requireNonNull(initialBackoff, "initial").isNegative()) {
            throw new IllegalArgumentException("the initial backoff is not negative: " + initialBackoff);
        }
        if (Objects.requireNonNull(maxBackoff, "max").compareTo(initialBackoff) < 0) {
            throw new IllegalArgumentException(
                    "the longest backoff " + maxBackoff + " is shorter than the initial one " + initialBackoff);
        }
        if (!(multiplier >= 1.0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("the backoff's multiplier is at least 1, not " + multiplier);
        }
        if (!(jitter >= 0.0 && jitter <= 1.0)) {
            throw new IllegalArgumentException("jitter is from 0 to 1, not " + jitter);
        }
    }

    /** Restart the actor: at most 3 times within 60 s and without backoff, unless said otherwise. */
    public static Supervision restart() {
        return DEFAULT;
    }

    /** Stop the actor at its first failure. */
    public static Supervision stop() {
        return DEFAULT.strategy(SupervisionStrategy.STOP);
    }

    /** Fail the parent with the actor's exception. An actor without a parent stops. */
    public static Supervision escalate() {
        return DEFAULT.strategy(SupervisionStrategy.ESCALATE);
    }

    private Supervision strategy(SupervisionStrategy changed) {
        return new Supervision(changed, maxRestarts, within, initialBackoff, maxBackoff, multiplier, jitter, children);
    }

    /** With this many restarts allowed within the window; at least 0, and above 1,000 without a limit. */
    public Supervision maxRestarts(int changed) {
        return new Supervision(strategy, changed, within, initialBackoff, maxBackoff, multiplier, jitter, children);
    }

    /** With this window for counting restarts; longer than zero. */
    public Supervision within(Duration changed) {
        return new Supervision(
                strategy, maxRestarts, changed, initialBackoff, maxBackoff, multiplier, jitter, children);
    }

    /**
     * With a wait before each restart, from {@code initial} growing by {@code multiplier} up to {@code max}; without jitter
     * unless {@link #jitter(double)} follows.
     */
    public Supervision backoff(Duration initial, Duration max, double multiplier) {
        return new Supervision(strategy, maxRestarts, within, initial, max, multiplier, 0.0, children);
    }

    /** With this share of each wait random, from 0 to 1. */
    public Supervision jitter(double changed) {
        return new Supervision(
                strategy, maxRestarts, within, initialBackoff, maxBackoff, multiplier, changed, children);
    }

    /** With this rule for which children restart together with one that failed. */
    public Supervision children(MultiChildStrategy changed) {
        return new Supervision(strategy, maxRestarts, within, initialBackoff, maxBackoff, multiplier, jitter, changed);
    }
}
