package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;

/**
 * One process that is, or was, a node. A process that takes the address of another is another peer.
 *
 * @param address where it can be reached
 * @param uid chosen by chance when the process starts
 */
public record Peer(NodeAddress address, long uid) {
    @Override
    public String toString() {
        return address + "#" + Long.toHexString(uid);
    }
}
