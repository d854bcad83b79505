package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import java.util.function.Predicate;

/**
 * To and from whom a node is cut off on purpose, as if the network in between were gone.
 *
 * @param to frames to these addresses vanish
 * @param from frames from these vanish
 */
record Cut(Predicate<NodeAddress> to, Predicate<NodeAddress> from) {
    /** Cut off from nobody. */
    static final Cut NONE = new Cut(address -> false, address -> false);

    boolean dropsTo(NodeAddress address) {
        return to.test(address);
    }

    boolean dropsFrom(NodeAddress address) {
        return from.test(address);
    }

    /** Whether nothing at all gets through: then no connection comes about either. */
    boolean severs(NodeAddress address) {
        return dropsTo(address) && dropsFrom(address);
    }
}
