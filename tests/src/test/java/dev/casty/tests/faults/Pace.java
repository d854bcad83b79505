package dev.casty.tests.faults;

import dev.casty.cluster.ClusterConfig;
import java.time.Duration;

/** How fast nodes are to find failures: the presets. */
enum Pace {
    LOCAL(ClusterConfig.local()),
    LAN(ClusterConfig.lan());

    private final ClusterConfig config;

    Pace(ClusterConfig.Builder builder) {
        config = builder.build();
    }

    /** Of a node that is to join here. */
    ClusterConfig.Builder builder() {
        return this == LOCAL ? ClusterConfig.local() : ClusterConfig.lan();
    }

    Duration period() {
        return config.protocolPeriod();
    }

    /** What a suspect has at least, in a small cluster. */
    Duration suspicion() {
        return period().multipliedBy(config.suspicionMultiplier());
    }

    /**
     * After what time a node that does not answer is taken for gone by all others.
     *
     * @param wrongs how often it was before, and was not: each doubles the time it has
     */
    Duration certainty(int nodes, int wrongs) {
        // It is probed once in so many periods, and twice as late by those who doubt themselves; then the slowest of
        // the others accuses it.
        var found = period().multipliedBy(4L * nodes);
        int longest = nodes > 4 ? 3 : 1;
        return found.plus(suspicion().multipliedBy((long) longest << Math.min(3, wrongs)))
                .plusSeconds(3);
    }
}
