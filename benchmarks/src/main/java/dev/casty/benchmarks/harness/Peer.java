package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.casty.CastyScenarios;
import dev.casty.benchmarks.limit.LimitScenarios;
import dev.casty.benchmarks.pekko.PekkoScenarios;
import dev.casty.benchmarks.vertx.VertxScenarios;
import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom Casty is compared with. Why these: docs/decisions/benchmark-peers.md. */
enum Peer {
    /** Casty with all features and defaults. */
    CASTY("Casty") {
        @Override
        Scenario open(Workload workload) throws Exception {
            return CastyScenarios.open(workload);
        }
    },
    /** The floor: what an expert writes by hand. All ratios are to this one. */
    LIMIT("limit") {
        @Override
        Scenario open(Workload workload) throws Exception {
            return LimitScenarios.open(workload);
        }
    },
    /** Apache Pekko Typed as it comes. */
    PEKKO("Pekko") {
        @Override
        boolean offers(Workload workload) {
            return PekkoScenarios.offers(workload);
        }

        @Override
        Scenario open(Workload workload) throws Exception {
            return PekkoScenarios.open(workload, false);
        }
    },
    /** Apache Pekko Typed with a thread a core and 64 messages a turn. */
    PEKKO_TUNED("Pekko, tuned") {
        @Override
        boolean offers(Workload workload) {
            return PekkoScenarios.offers(workload);
        }

        @Override
        Scenario open(Workload workload) throws Exception {
            return PekkoScenarios.open(workload, true);
        }
    },
    /** Eclipse Vert.x: verticles on the local event bus. */
    VERTX("Vert.x") {
        @Override
        Scenario open(Workload workload) throws Exception {
            return VertxScenarios.open(workload);
        }
    };

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /** Whether the peer has a way to do this. */
    boolean offers(Workload workload) {
        return true;
    }

    abstract Scenario open(Workload workload) throws Exception;

    /** As the command line calls it, such as {@code "pekko-tuned"}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a reader's table calls it. */
    String title() {
        return title;
    }

    static @Nullable Peer ofId(String id) {
        return Arrays.stream(values())
                .filter(peer -> Objects.equals(peer.id(), id))
                .findFirst()
                .orElse(null);
    }
}
