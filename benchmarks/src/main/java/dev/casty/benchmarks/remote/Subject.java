package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.fork.Rate;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;
import dev.casty.benchmarks.workload.Scenario;
import java.util.List;
import java.util.Locale;

/** What is measured in a fork of its own. Those that are compared stand next to each other, and so take turns. */
enum Subject {
    ECHO_ONE(Server.ECHO, Traffic.ONE),
    CASTY_ONE(Server.CASTY, Traffic.ONE),
    ARTERY_ONE(Server.ARTERY, Traffic.ONE),
    REPLICAS_ONE(Server.REPLICAS, Traffic.ONE),
    ECHO_WINDOW(Server.ECHO, Traffic.WINDOW),
    CASTY_WINDOW(Server.CASTY, Traffic.WINDOW),
    ARTERY_WINDOW(Server.ARTERY, Traffic.WINDOW),
    REPLICAS_WINDOW(Server.REPLICAS, Traffic.WINDOW),
    CASTY_TELLS(Server.CASTY, Traffic.TELLS),
    ARTERY_TELLS(Server.ARTERY, Traffic.TELLS);

    /** The names of the readings: messages a second. */
    static final String RATE = "rate";
    /** Microseconds a message. */
    static final String MICROS = "micros";

    /** How much longer than one JVM alone two take until they are warm: each waits for the other to be. */
    private static final int WARMER = 4;

    private static final double MICROS_A_SECOND = 1e6;

    private final Server server;
    private final Traffic traffic;

    Subject(Server server, Traffic traffic) {
        this.server = server;
        this.traffic = traffic;
    }

    /** Measures it with another process, and checks what was counted there. */
    List<Reading> measure(String heap, Timing timing) throws Exception {
        try (var other = new OtherProcess(server, heap);
                var scenario = scenario(other.address(), heap)) {
            double rate = new Rate(traffic, scenario).measure(timing.warmer(WARMER));
            return List.of(new Reading(RATE, rate), new Reading(MICROS, MICROS_A_SECOND / rate));
        }
    }

    private Scenario scenario(String address, String heap) throws Exception {
        return switch (server) {
            case ECHO -> new EchoClient(traffic, address);
            case CASTY -> new CastyNodes(traffic, address);
            case ARTERY -> new ArterySystems(traffic, address);
            case REPLICAS, REPLICA -> new CastyReplicas(traffic, address, heap);
        };
    }

    Server server() {
        return server;
    }

    /** For a table. */
    String title() {
        return switch (server) {
            case ECHO -> "Netty alone";
            case CASTY -> "Casty";
            case ARTERY -> "Pekko, Artery over TCP";
            case REPLICAS, REPLICA -> "Casty, QUORUM on three nodes";
        };
    }

    /** As names of files and the output call it, such as {@code "casty-one"}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
