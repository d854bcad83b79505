package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;

/** What all nodes of a cluster send together, since it was asked the last time. */
final class Traffic {
    private final SimulatedCluster cluster;
    private long since;
    private long bytes;
    private long rumors;

    Traffic(SimulatedCluster cluster) {
        this.cluster = cluster;
        cluster.onSend((node, message) -> add(message));
    }

    private void add(SwimMessage message) {
        bytes += MessageSize.onWire(message);
        rumors += message.rumors().size();
    }

    void reset() {
        since = cluster.agenda().now();
        bytes = 0;
        rumors = 0;
    }

    boolean carriesNews() {
        return rumors > 0;
    }

    double bytesPerNodeAndSecond() {
        double seconds = (cluster.agenda().now() - since) / (double) SECOND;
        return bytes / seconds / cluster.nodes().size();
    }
}
