package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;

/**
 * What a dialer says first. Versions stand before all else: what follows may be another thing in a later one. What a later
 * version appends is skipped.
 *
 * @param versions which it speaks
 * @param cluster to which cluster it belongs
 * @param self who it is
 * @param stamp how many greetings it has sent before; tells which of two connections it knew of first
 * @param wanted whom it means
 */
record Hello(Versions versions, String cluster, Peer self, long stamp, NodeAddress wanted) {
    void write(ByteBuf out) {
        versions.write(out);
        Text.write(out, cluster);
        Text.write(out, self);
        out.writeLong(stamp);
        Text.write(out, wanted);
    }

    /** Reads what stands behind the versions. */
    static Hello read(Versions versions, ByteBuf in) {
        return new Hello(versions, Text.read(in), Text.readPeer(in), Text.readLong(in), Text.readAddress(in));
    }
}
