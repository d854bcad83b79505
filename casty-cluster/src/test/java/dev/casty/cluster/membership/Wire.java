package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the network does to a message on its way: the faults of the moment. */
final class Wire {
    static final long MILLI = 1_000_000;

    private final RandomGenerator random;
    private final Set<Link> cuts = new HashSet<>();
    private final Set<Link> rejects = new HashSet<>();
    double loss;
    double duplication;
    long maxDelay = 2 * MILLI;
    /** Whether who sends to a place where no process is hears that at once. */
    boolean refuses;

    private record Link(NodeAddress from, NodeAddress to) {}

    Wire(RandomGenerator random) {
        this.random = random;
    }

    /** Nothing gets from here to there any more. */
    void cut(NodeAddress from, NodeAddress to) {
        cuts.add(new Link(from, to));
    }

    /** As {@link #cut}, and who sends is told that nobody listens there, as by a firewall that rejects. */
    void reject(NodeAddress from, NodeAddress to) {
        cut(from, to);
        rejects.add(new Link(from, to));
    }

    boolean isRejected(NodeAddress from, NodeAddress to) {
        return rejects.contains(new Link(from, to));
    }

    void mend(NodeAddress from, NodeAddress to) {
        cuts.remove(new Link(from, to));
        rejects.remove(new Link(from, to));
    }

    /** All is well from now on. */
    void heal() {
        cuts.clear();
        rejects.clear();
        loss = 0;
        duplication = 0;
        maxDelay = 2 * MILLI;
    }

    boolean isCut(NodeAddress from, NodeAddress to) {
        return !cuts.isEmpty() && cuts.contains(new Link(from, to));
    }

    /** How many times a message arrives. */
    int copies(NodeAddress from, NodeAddress to) {
        if (isCut(from, to) || loss > 0 && random.nextDouble() < loss) {
            return 0;
        }
        return duplication > 0 && random.nextDouble() < duplication ? 2 : 1;
    }

    /** How long one is on its way. Each takes its own time, so that they overtake each other. */
    long delay() {
        return random.nextLong(maxDelay / 20, maxDelay);
    }
}
