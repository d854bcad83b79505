package dev.casty.tests.faults.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Which faults happen, in which order: as a seed decides, each kind as often as the others. Endless. */
public final class Schedule {
    private static final double LONGEST_SECONDS = 60;
    /** With one in so many of the other faults, packets get lost, too. */
    private static final int LOSSY = 3;

    private final SplittableRandom random;
    private final int hosts;
    private final List<Kind> kinds;
    private final double suspicionSeconds;
    private final List<Kind> next = new ArrayList<>();

    /**
     * A schedule from its beginning.
     *
     * @param hosts how many there are, at least 3
     * @param kinds of which faults
     * @param suspicion how long a node is suspected before it is taken for gone, so that pauses and cuts are shorter and longer
     */
    public Schedule(long seed, int hosts, Collection<Kind> kinds, Duration suspicion) {
        random = new SplittableRandom(seed);
        this.hosts = hosts;
        this.kinds = List.copyOf(kinds);
        suspicionSeconds = suspicion.toMillis() / 1000.0;
    }

    /** The next one. */
    public Step next() {
        if (next.isEmpty()) {
            next.addAll(kinds);
            Collections.shuffle(next, new Random(random.nextLong()));
        }
        var kind = next.removeLast();
        return new Step(kind, kind.by(random, hosts), hold(kind), isLossy(kind));
    }

    private boolean isLossy(Kind kind) {
        return random.nextInt(LOSSY) == 0 && kind != Kind.LOSS && kinds.contains(Kind.LOSS);
    }

    private Duration hold(Kind kind) {
        double seconds = switch (kind) {
            case LOSS -> random.nextDouble(10, 30);
            // As many short ones as long ones.
            case PAUSE -> Math.exp(random.nextDouble(Math.log(0.2 * suspicionSeconds), Math.log(LONGEST_SECONDS)));
            case KILL -> random.nextDouble(15);
            default -> random.nextDouble(suspicionSeconds, 2 * suspicionSeconds + 25);
        };
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
