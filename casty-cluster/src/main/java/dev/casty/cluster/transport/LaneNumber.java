package dev.casty.cluster.transport;

import java.util.List;

/** What stands for a lane on the wire: 0 and up. */
final class LaneNumber {
    /** All lanes, by their numbers. The order is the protocol's, and does not change. */
    static final List<Lane> LANES = List.of(Lane.CONTROL, Lane.MESSAGES, Lane.REPLICATION, Lane.BULK);

    private LaneNumber() {}

    static int of(Lane lane) {
        return switch (lane) {
            case CONTROL -> 0;
            case MESSAGES -> 1;
            case REPLICATION -> 2;
            case BULK -> 3;
        };
    }
}
