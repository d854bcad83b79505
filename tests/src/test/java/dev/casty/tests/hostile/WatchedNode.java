package dev.casty.tests.hostile;

import static org.awaitility.Awaitility.await;

import dev.casty.tests.faults.lab.Lab;
import dev.casty.tests.faults.lab.Site;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A {@link Victim} in its process, which is asked how much memory it uses. */
final class WatchedNode implements Site.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Lab lab = Lab.loopback();
    private final Site site;
    private final Map<String, Long> used = new HashMap<>();
    private boolean ready;

    @SuppressWarnings("this-escape") // the site calls when it is told to listen
    private WatchedNode(Path logs) {
        site = new Site(lab, logs, new Program(lab.host(0)), this);
    }

    private record Program(String host) implements Site.Program {
        @Override
        public Class<?> main() {
            return Victim.class;
        }

        @Override
        public List<String> arguments(String process, int number) {
            return List.of(host);
        }
    }

    static WatchedNode start(Path logs) {
        var node = new WatchedNode(logs);
        node.site.start(0);
        node.awaiting(() -> node.ready);
        return node;
    }

    @Override
    public void wrote(String process, String line) {
        var words = line.split(" ");
        if (words[0].equals("READY")) {
            ready = true;
        } else if (words[0].equals("HEAP")) {
            used.put(words[1], Long.parseLong(words[2]));
        }
    }

    @Override
    public void happened(Site.Incident incident) {
        // Nothing does.
    }

    private void awaiting(BooleanSupplier condition) {
        await().atMost(PATIENCE).pollInterval(LOOK).pollInSameThread().until(() -> {
            site.listen();
            return condition.getAsBoolean();
        });
    }

    InetSocketAddress address() {
        return new InetSocketAddress(lab.host(0), Victim.PORT);
    }

    /** What it uses now, without garbage. Each time with another word. */
    long usedBytes(String when) {
        site.say(when);
        awaiting(() -> used.containsKey(when));
        return used.getOrDefault(when, 0L);
    }

    @Override
    public void close() {
        site.close();
    }
}
