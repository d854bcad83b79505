package dev.casty.cluster.transport;

import java.util.Map;

/**
 * What a node's transport has done and refused since it began, at one moment. All numbers but the first only grow.
 *
 * @param open connections that there are, also those without a finished handshake
 * @param accepted connections that others have made and this node has taken into use
 * @param dialed connections that this node has made and taken into use
 * @param refused handshakes that failed, by reason, whichever side refused
 * @param malformed connections closed because of what came after the handshake
 * @param truncated connections that ended in the middle of a frame
 * @param dropped frames that were not sent: their lane was full, or no connection could be made
 * @param bytesIn bytes of frames that came in, with their heads
 * @param bytesOut bytes of frames handed to connections, with their heads
 */
public record TransportCounters(
        long open,
        long accepted,
        long dialed,
        Map<Refusal, Long> refused,
        long malformed,
        long truncated,
        Map<Lane, Long> dropped,
        long bytesIn,
        long bytesOut) {
    public TransportCounters {
        refused = Map.copyOf(refused);
        dropped = Map.copyOf(dropped);
    }

    /** How many handshakes failed for this reason. */
    public long refused(Refusal reason) {
        return refused.getOrDefault(reason, 0L);
    }

    /** How many frames of a lane were dropped. */
    public long dropped(Lane lane) {
        return dropped.getOrDefault(lane, 0L);
    }
}
