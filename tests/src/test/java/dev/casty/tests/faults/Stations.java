package dev.casty.tests.faults;

import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import java.util.ArrayList;
import java.util.List;

/** The actors of a cluster: some that move when their node is gone, and one for each node that waits for it. */
final class Stations {
    private static final int MOVING_PER_NODE = 2;

    private Stations() {}

    /** The names of those that move. */
    static List<String> moving(int nodes) {
        var names = new ArrayList<String>();
        for (int i = 0; i < nodes * MOVING_PER_NODE; i++) {
            names.add("moving-" + i);
        }
        return names;
    }

    /** The name of the one of a node. */
    static String post(int node) {
        return "post-" + node;
    }

    static boolean isPost(String station) {
        return station.startsWith("post-");
    }

    static StationRef ref(ClusterSystem system, String name) {
        var scope = isPost(name) ? ClusterScope.cluster().onThisNode() : ClusterScope.cluster();
        return system.actor(name, StationRef.spec(name).scope(scope));
    }

    /** All of them; to be called when each node has made its own. */
    static List<String> all(int nodes) {
        var names = new ArrayList<>(moving(nodes));
        for (int node = 0; node < nodes; node++) {
            names.add(post(node));
        }
        return names;
    }
}
