package dev.casty.cluster;

import dev.casty.cluster.placement.StableHash;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
    private volatile Places places = Places.NONE;

    /** All places in their order, and whose they are. Never changed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Places(SortedSet<String> nodes, long[] positions, String[] owners) {
        static final Places NONE = new Places(Collections.emptySortedSet(), new long[0], new String[0]);

        /** With the places of one more node, which is not there. */
        Places with(String node, int virtualNodes) {
            long[] added = positionsOf(node, virtualNodes);
            int size = positions.length + added.length;
            var merged = new Places(copyOfNodes(), new long[size], new String[size]);
            merged.nodes.add(node);
            int old = 0;
            int young = 0;
            for (int at = 0; at < size; at++) {
                if (young == added.length || old < positions.length && isBefore(old, added[young], node)) {
                    merged.put(at, positions[old], owners[old++]);
                } else {
                    merged.put(at, added[young++], node);
                }
            }
            return merged;
        }

        private static long[] positionsOf(String node, int virtualNodes) {
            long hash = StableHash.of(node);
            return IntStream.range(0, virtualNodes)
                    .mapToLong(number -> StableHash.numbered(hash, number))
                    .sorted()
                    .toArray();
        }

        /** By name where two meet: all have to agree on that, too. */
        private boolean isBefore(int at, long position, String owner) {
            return positions[at] < position || positions[at] == position && owners[at].compareTo(owner) < 0;
        }

        /** Without the places of a node. */
        Places without(String node) {
            int size = 0;
            for (var owner : owners) {
                size += owner.equals(node) ? 0 : 1;
            }
            var rest = new Places(copyOfNodes(), new long[size], new String[size]);
            rest.nodes.remove(node);
            int next = 0;
            for (int at = 0; at < positions.length; at++) {
                if (!owners[at].equals(node)) {
                    rest.put(next++, positions[at], owners[at]);
                }
            }
            return rest;
        }

        private SortedSet<String> copyOfNodes() {
            return new TreeSet<>(nodes);
        }

        private void put(int at, long position, String owner) {
            positions[at] = position;
            owners[at] = owner;
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
        Objects.requireNonNull(node, "node");
        if (!places.nodes().contains(node)) {
            places = places.with(node, virtualNodes);
        }
    }

    /** Removes a node. Nothing happens if it is not there. */
    public synchronized void removeNode(String node) {
        Objects.requireNonNull(node, "node");
        if (places.nodes().contains(node)) {
            places = places.without(node);
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
