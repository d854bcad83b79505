package dev.casty.tests.faults.lab;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What faults there are. */
public enum Kind {
    /** 5 % of all packets. */
    LOSS(true),
    /** One host does not hear another one. */
    ONE_WAY(true),
    /** One host and up to half of the others don't hear each other. */
    PARTIAL(true),
    /** One host hears nobody. */
    DEAF(true),
    /** Nobody hears one host. */
    MUTE(true),
    /** Two groups don't hear each other. */
    SPLIT(true),
    /** A process stands still. */
    PAUSE(false),
    /** A process is killed, and started anew. */
    KILL(false);

    static final int LOSS_PERCENT = 5;

    private final boolean ofPackets;

    Kind(boolean ofPackets) {
        this.ofPackets = ofPackets;
    }

    /** Whether it needs a network that can be spoiled. */
    public boolean isOfPackets() {
        return ofPackets;
    }

    /** One of this kind, among at least three hosts. */
    Fault by(SplittableRandom random, int hosts) {
        int one = random.nextInt(hosts);
        int other = (one + 1 + random.nextInt(hosts - 1)) % hosts;
        return switch (this) {
            case LOSS -> new Fault.Loss(LOSS_PERCENT);
            case ONE_WAY -> new Fault.Cut(Set.of(new Way(one, other)));
            case PARTIAL -> new Fault.Cut(partial(one, other, hosts));
            case DEAF -> new Fault.Cut(ways(one, hosts, false, true));
            case MUTE -> new Fault.Cut(ways(one, hosts, true, false));
            case SPLIT -> new Fault.Cut(split(random, one, other, hosts));
            case PAUSE -> new Fault.Pause(one);
            case KILL -> new Fault.Kill(one);
        };
    }

    /** Between one and those from another one on, as many as half of the rest. */
    private static Set<Way> partial(int one, int first, int hosts) {
        var ways = new LinkedHashSet<Way>();
        for (int i = 0, next = first; i < (hosts - 1) / 2; next = (next + 1) % hosts) {
            if (next != one) {
                ways.add(new Way(one, next));
                ways.add(new Way(next, one));
                i++;
            }
        }
        return ways;
    }

    private static Set<Way> ways(int one, int hosts, boolean from, boolean to) {
        var ways = new LinkedHashSet<Way>();
        IntStream.range(0, hosts).filter(each -> each != one).forEach(each -> {
            if (from) {
                ways.add(new Way(one, each));
            }
            if (to) {
                ways.add(new Way(each, one));
            }
        });
        return ways;
    }

    /** One here, another one there, the rest by chance. */
    private static Set<Way> split(SplittableRandom random, int one, int other, int hosts) {
        var here = new LinkedHashSet<Integer>();
        for (int each = 0; each < hosts; each++) {
            if (each == one || each != other && random.nextBoolean()) {
                here.add(each);
            }
        }
        var ways = new LinkedHashSet<Way>();
        for (int from = 0; from < hosts; from++) {
            for (int to = 0; to < hosts; to++) {
                if (here.contains(from) != here.contains(to)) {
                    ways.add(new Way(from, to));
                }
            }
        }
        return ways;
    }
}
