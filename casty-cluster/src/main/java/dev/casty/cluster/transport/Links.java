package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A node's links, by address. */
final class Links {
    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Local local;
    private final Map<NodeAddress, Link> links = new ConcurrentHashMap<>();

    Links(Local local) {
        this.local = local;
    }

    /** The link to an address. Any thread may ask. */
    Link to(NodeAddress address) {
        var known = links.get(address);
        return known != null ? known : links.computeIfAbsent(address, each -> new Link(local, this, each));
    }

    /** Forgets now and then those that are of no use any more, so that addresses which come and go leave nothing behind. */
    void sweep() {
        links.values().removeIf(Link::retire);
        local.loop.schedule(SWEEP_NANOS, this::sweep);
    }

    void retry() {
        links.values().forEach(Link::retry);
    }

    void close() {
        links.values().forEach(Link::close);
    }
}
