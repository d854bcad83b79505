package dev.casty.cluster.membership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is believed of one peer. */
final class Belief {
    /** So that one that has really failed is found out in a bounded time. */
    private static final int MAX_PATIENCE = 3;
    /** For so many periods an error makes this node more patient. An hour, with periods of a second. */
    private static final long PERIODS_TO_PARDON = 3_600;

    private Rumor rumor;
    private long since;
    private @Nullable Suspicion suspicion;

    /** Who reaches it, where this node does not. */
    private @Nullable Peer relay;
    /** How often it was taken for failed, and was not. */
    private int wrongs;

    private long wrongedAt;

    Belief(Rumor rumor, long now) {
        this.rumor = rumor;
        since = now;
    }

    void change(Rumor newer, long now) {
        rumor = newer;
        since = now;
        suspicion = null;
    }

    void watch(Suspicion suspicion) {
        this.suspicion = suspicion;
    }

    /** Whether this is a verdict that comes out of the blue, on one that had no time to object here. */
    boolean doubts(Rumor verdict, long now) {
        if (verdict.status() != Status.FAILED || !isLive() || !verdict.overrides(rumor)) {
            return false;
        }
        return suspicion == null || verdict.incarnation() != rumor.incarnation() || !suspicion.isRipe(now);
    }

    /** Whether this is said by another accuser of a suspect, which is news. */
    boolean isConfirmedBy(Rumor other) {
        return suspicion != null
                && other.status() == Status.SUSPECT
                && other.incarnation() == rumor.incarnation()
                && suspicion.confirm(other.accuser());
    }

    void reachedThrough(@Nullable Peer relay) {
        this.relay = relay;
    }

    /** It was taken for failed, and is not. */
    void wronged(long now) {
        wrongs = Math.min(MAX_PATIENCE, wrongs + 1);
        wrongedAt = now;
    }

    /** How many times the time that it has when it is suspected is doubled. */
    int patience(SwimSettings settings, long now) {
        long pardon = PERIODS_TO_PARDON * settings.periodNanos();
        while (wrongs > 0 && now - wrongedAt > pardon) {
            wrongs--;
            wrongedAt += pardon;
        }
        return wrongs;
    }

    Rumor rumor() {
        return rumor;
    }

    Peer peer() {
        return rumor.peer();
    }

    Status status() {
        return rumor.status();
    }

    boolean isLive() {
        return rumor.status().isLive();
    }

    /** Since when it is what it is. */
    long since() {
        return since;
    }

    /** What time is left. Of a suspect. */
    Suspicion suspicion() {
        return Objects.requireNonNull(suspicion);
    }

    /** Who reaches it, where this node does not. */
    @Nullable
    Peer relay() {
        return relay;
    }
}
