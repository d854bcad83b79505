package dev.casty.cluster;

/**
 * A node of the cluster.
 *
 * @param nodeId how it is called, the same after it was started anew: its address as a text
 * @param address where it is reached
 */
public record Member(String nodeId, NodeAddress address) {
    @Override
    public String toString() {
        return nodeId;
    }
}
