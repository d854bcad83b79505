package dev.casty.cluster.node;

import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.wire.Primitives;
import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.cell.Watchable;
import dev.casty.runtime.cell.Watcher;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The watches from node to node. A process that is taken for gone takes its actors with it. Any thread. */
final class Watching {
    private final Node node;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Map<Watch, Long> numbers = new ConcurrentHashMap<>();
    private final Map<Long, Watch> byNumber = new ConcurrentHashMap<>();

    Watching(Node node) {
        this.node = node;
    }

    /** That an actor here watches one there. */
    private record Watch(Peer peer, Watchable watched, Watcher watcher) {}

    // ---- of this node's watchers

    void watch(PeerLink link, Address address, Watchable watched, Watcher watcher) {
        var watch = new Watch(link.peer(), watched, watcher);
        long number = lastNumber.incrementAndGet();
        numbers.put(watch, number);
        byNumber.put(number, watch);
        if (!say(Kind.WATCH, link, number, address)) {
            end(number, watch);
        }
    }

    void unwatch(PeerLink link, Address address, Watchable watched, Watcher watcher) {
        var number = numbers.remove(new Watch(link.peer(), watched, watcher));
        if (number != null) {
            byNumber.remove(number);
            say(Kind.UNWATCH, link, number, address);
        }
    }

    private boolean say(int kind, PeerLink link, long number, Address address) {
        return node.courier().say(link, out -> {
            Primitives.writeNumber(out.writeByte(kind), number);
            address.write(out);
        });
    }

    private void end(long number, Watch watch) {
        if (byNumber.remove(number, watch)) {
            numbers.remove(watch, number);
            watch.watcher().watchedStopped(watch.watched());
        }
    }

    /** The other side says that the actor has stopped. */
    void stopped(PeerLink from, long number) {
        var watch = byNumber.get(number);
        if (watch != null && watch.peer().equals(from.peer())) {
            end(number, watch);
        }
    }

    /** A process is taken for gone. */
    void failed(Peer peer) {
        new ArrayList<>(byNumber.entrySet())
                .stream()
                        .filter(each -> each.getValue().peer().equals(peer))
                        .forEach(each -> end(each.getKey(), each.getValue()));
    }

    // ---- of watchers elsewhere

    void watched(PeerLink from, long number, @Nullable Cell cell) {
        var watcher = new Elsewhere(this, from, number);
        if (cell == null) {
            watcher.tell();
        } else {
            cell.addWatcher(watcher);
        }
    }

    void unwatched(PeerLink from, long number, @Nullable Cell cell) {
        if (cell != null) {
            cell.removeWatcher(new Elsewhere(this, from, number));
        }
    }

    /** A watcher on another node. */
    private record Elsewhere(Watching watching, PeerLink link, long number) implements Watcher {
        @Override
        public void watchedStopped(Watchable watched) {
            tell();
        }

        void tell() {
            watching.node.courier().say(link, out -> Primitives.writeNumber(out.writeByte(Kind.STOPPED), number));
        }
    }
}
