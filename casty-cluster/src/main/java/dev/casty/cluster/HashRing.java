package dev.casty.cluster;

import dev.casty.cluster.placement.StableHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Consistent hashing (Karger et al., "Consistent Hashing and Random Trees", STOC 1997): says to which node a key belongs, so
 * that a node that comes or goes moves only the keys that it gets or leaves, about one in as many as there are nodes.
 *
 * <p>Each node stands at many places of a ring, its virtual nodes; a key belongs to the one that comes next. The hash is the same
 * in every JVM: all who add the same nodes, in whatever order, get the same answers.
 *
 * <p>Any thread may use it. Who asks never waits, and sees the ring before or after a change, not between.
 */
public final class HashRing {
    /** How many places a node has unless said otherwise: shares of the keys differ by about 10 % then. */
    public static final int DEFAULT_VIRTUAL_NODES = 150;

    private static final int MAX_VIRTUAL_NODES = 100_000;

    private final int virtualNodes;
    private volatile Places places = new Places(Set.of(), new long[0], new String[0]);

    /** All places in their order, and whose they are. Never changed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Places(Set<String> nodes, long[] positions, String[] owners) {
        static Places of(Set<String> nodes, int virtualNodes) {
            record Place(long position, String owner) {}
            var all = new ArrayList<Place>();
            for (var node : nodes) {
                long hash = StableHash.of(node);
                for (int number = 0; number < virtualNodes; number++) {
                    all.add(new Place(StableHash.numbered(hash, number), node));
                }
            }
            // By name where two meet: all have to agree on that, too.
            all.sort(Comparator.comparingLong(Place::position).thenComparing(Place::owner));
            return new Places(
                    nodes,
                    all.stream().mapToLong(Place::position).toArray(),
                    all.stream().map(Place::owner).toArray(String[]::new));
        }

        /** The first place at this position or behind it. */
        int next(long position) {
            int found = Arrays.binarySearch(positions, position);
            if (found < 0) {
                int behind = -found - 1;
                return behind == positions.length ? 0 : behind;
            }
            while (found > 0 && positions[found - 1] == position) {
                found--;
            }
            return found;
        }
    }

    /** Without nodes; each will have {@value #DEFAULT_VIRTUAL_NODES} places. */
    public HashRing() {
        this(DEFAULT_VIRTUAL_NODES);
    }

    /**
     * Without nodes.
     *
     * @param virtualNodes the places of each node, 1 to 100,000. More of them share the keys out more evenly (the differences
     *     shrink with the square root) and cost memory, about 16 bytes each, and time when a node comes or goes
     */
    public HashRing(int virtualNodes) {
        if (virtualNodes < 1 || virtualNodes > MAX_VIRTUAL_NODES) {
            throw new IllegalArgumentException(
                    "a node has 1 to " + MAX_VIRTUAL_NODES + " places on a ring, not " + virtualNodes);
        }
        this.virtualNodes = virtualNodes;
    }

    /** Adds a node. Nothing happens if it is there. */
    public synchronized void addNode(String node) {
        var nodes = new TreeSet<>(places.nodes());
        if (nodes.add(node)) {
            places = Places.of(nodes, virtualNodes);
        }
    }

    /** Removes a node. Nothing happens if it is not there. */
    public synchronized void removeNode(String node) {
        var nodes = new TreeSet<>(places.nodes());
        if (nodes.remove(node)) {
            places = Places.of(nodes, virtualNodes);
        }
    }

    /** The nodes, in the order of their names. */
    public List<String> nodes() {
        return List.copyOf(places.nodes());
    }

    /** To which node a key belongs; none if there are no nodes. */
    public Optional<String> nodeOf(String key) {
        var now = places;
        return now.owners().length == 0 ? Optional.empty() : Optional.of(now.owners()[now.next(StableHash.of(key))]);
    }

    /**
     * The first {@code count} nodes that a key meets on the ring, the one it belongs to first; all, if there are fewer. Where
     * the first ones fail, the next ones take over.
     */
    public List<String> preferenceList(String key, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a list of " + count + " nodes");
        }
        var now = places;
        int wanted = Math.min(count, now.nodes().size());
        var found = new LinkedHashSet<String>();
        for (int at = wanted == 0 ? 0 : now.next(StableHash.of(key)); found.size() < wanted; at++) {
            found.add(now.owners()[at % now.owners().length]);
        }
        return List.copyOf(found);
    }
}
