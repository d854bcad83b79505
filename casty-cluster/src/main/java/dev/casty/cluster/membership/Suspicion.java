package dev.casty.cluster.membership;

import java.util.HashSet;
import java.util.Set;

/**
 * The time a suspected peer has left. It begins long and gets shorter with each independent accuser (Lifeguard §IV.B): if it
 * is this node that hears nothing, nobody else will accuse.
 */
final class Suspicion {
    /** How much longer one accuser waits than many. */
    private static final int LONGEST = 6;
    /** How many more accusers make it as short as it gets. */
    private static final int ENOUGH = 3;

    private final long min;
    private final long max;
    private final int enough;
    private final long answerNanos;
    private final Set<Long> accusers = new HashSet<>();
    private long begin;
    private long deadline;
    private boolean asked;
    private long askedAt;

    /**
     * A suspicion that begins now.
     *
     * @param others how many live members there are beside this node and the suspect
     * @param patience how many times its time is doubled
     */
    Suspicion(Rumor rumor, SwimSettings settings, int others, int patience, long now) {
        double nodes = Math.max(1, Math.log10(others + 2.0));
        min = (long) (settings.suspicionMultiplier() * nodes * settings.periodNanos()) << patience;
        // Where there are too few to accuse, nobody waits for them.
        enough = others < ENOUGH ? 0 : ENOUGH;
        max = enough == 0 ? min : LONGEST * min;
        answerNanos = settings.pingTimeoutNanos();
        begin = now;
        confirm(rumor.accuser());
    }

    /** Another accuser. Whether it is news, and others should hear of it. */
    boolean confirm(long accuser) {
        if (accusers.size() > enough || !accusers.add(accuser)) {
            return false;
        }
        double share = enough == 0 ? 1 : Math.log(accusers.size()) / Math.log(enough + 1.0);
        deadline = begin + Math.max(min, (long) (max - (max - min) * share));
        return true;
    }

    /** Whether it had, here, at least half of the time that it has at least, and was asked in vain. */
    boolean isRipe(long now) {
        return now - begin >= min / 2 && asked && now - askedAt >= answerNanos;
    }

    /** Whether the suspect is to be asked because others know more. Once. */
    boolean ask(long now) {
        if (asked) {
            return false;
        }
        asked = true;
        askedAt = now;
        return true;
    }

    /** When the time is over. */
    long deadline() {
        return deadline;
    }

    /** The clock went on while this node did not. */
    void shift(long nanos) {
        begin += nanos;
        deadline += nanos;
        askedAt += nanos;
    }
}
