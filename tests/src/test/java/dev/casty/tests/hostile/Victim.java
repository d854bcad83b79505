package dev.casty.tests.hostile;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A node in a process of its own, which says for each line that it reads how much memory it uses: {@code HEAP line bytes}. */
final class Victim {
    static final int PORT = 7100;

    private static final int COLLECTIONS = 3;

    private Victim() {}

    /** With the host at which it listens. */
    public static void main(String[] args) throws IOException {
        var config = ClusterConfig.lan().bindHost(args[0]).port(PORT).build();
        try (var system = ClusterSystem.start(config)) {
            DoorkeeperRef doorkeeper = system.actor(
                    Doorkeeper.NAME,
                    DoorkeeperRef.spec().scope(ClusterScope.cluster().onThisNode()));
            doorkeeper.ask(new Doorkeeper.Knock(1), Duration.ofSeconds(30));
            System.out.println("READY " + system.address());
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println("HEAP " + line + " " + usedBytes());
            }
        }
    }

    /** What is on the heap and in buffers beside it, without garbage. */
    private static long usedBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + buffers;
    }
}
