package dev.casty.cluster.node;

import dev.casty.cluster.membership.Peer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which process has which store, as they have said themselves. On the loop. */
final class Stores {
    private final Node node;
    private final Map<Long, Peer> peers = new HashMap<>();
    private final Map<Peer, Long> stores = new HashMap<>();

    Stores(Node node) {
        this.node = node;
    }

    void announced(Peer peer, long store) {
        var before = peers.put(store, peer);
        if (before != null) {
            stores.remove(before);
        }
        stores.put(peer, store);
    }

    /** The process that has a store, if it seems to live. */
    @Nullable
    Peer liveWith(long store) {
        var peer = peers.get(store);
        return peer != null && (peer.equals(node.self()) || node.membership().isLive(peer)) ? peer : null;
    }

    /** The stores of all processes that seem to live, and have said. */
    Set<Long> live() {
        return peers.keySet().stream().filter(each -> liveWith(each) != null).collect(Collectors.toSet());
    }

    /** The store of a process; 0 if it has not said. */
    long of(Peer peer) {
        return stores.getOrDefault(peer, 0L);
    }
}
