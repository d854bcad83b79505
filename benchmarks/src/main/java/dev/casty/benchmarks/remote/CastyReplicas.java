package dev.casty.benchmarks.remote;

import dev.casty.AskException;
import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Window;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.journal.MemoryJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/**
 * Three nodes of a cluster, each in a JVM of its own. A plain thread of one talks to an actor on another, whose changes are acknowledged when two
 * of the three have them in memory.
 */
final class CastyReplicas implements Scenario {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Traffic traffic;
    private final OtherProcess third;
    private final ClusterSystem node;
    private final LedgerRef ledger;

    CastyReplicas(Traffic traffic, String second, String heap) throws IOException {
        this.traffic = traffic;
        third = new OtherProcess(Server.REPLICA, heap, second);
        node = start(0, second, second);
        ledger = ledgerOn(second);
    }

    private static ClusterSystem start(int port, String founder, String... seeds) {
        return ClusterSystem.start(ClusterConfig.local()
                .port(port)
                .seeds(seeds)
                .founders(founder)
                .journal(new MemoryJournal())
                .build());
    }

    /** In the second process. */
    static String found() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return start(port, "127.0.0.1:" + port).address().toString();
    }

    /** In the third process. */
    static String join(String second) {
        return start(0, second, second).address().toString();
    }

    /** Where an actor lives, its name decides. */
    private LedgerRef ledgerOn(String address) {
        long begin = System.nanoTime();
        for (int number = 0; System.nanoTime() - begin < PATIENCE.toNanos(); number++) {
            LedgerRef found = node.actor("ledger-" + number, LedgerRef.spec().scope(ClusterScope.replicas(3)));
            try {
                if (found.ask(new Ledger.Where()).equals(address)) {
                    return found;
                }
            } catch (AskException e) {
                // The nodes have not agreed on anything yet.
            }
        }
        throw new IllegalStateException("after " + PATIENCE + " no actor runs on " + address);
    }

    @Override
    public long run(long size) {
        return traffic == Traffic.ONE
                ? one(size)
                : Window.ask(Traffic.IN_FLIGHT, size, i -> ledger.askAsync(new Ledger.Add(1)));
    }

    private long one(long size) {
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += ledger.ask(new Ledger.Add(1));
        }
        return sum;
    }

    @Override
    public void close() {
        node.close();
        third.close();
    }
}
