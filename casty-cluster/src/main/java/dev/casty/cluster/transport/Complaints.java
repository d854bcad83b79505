package dev.casty.cluster.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node has to say of others, in the log: each kind once in a while, so that nobody can fill it. For the loop. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(NettyTransport.class);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String node;
    private final Map<String, Quiet> kinds = new HashMap<>();

    /** Since when one kind is not logged, and how often it would have been. */
    private static final class Quiet {
        private long since;
        private long unsaid;
    }

    Complaints(String node) {
        this.node = node;
    }

    /**
     * Says something.
     *
     * @param kind one of few, chosen by this node
     * @param what without anything that a peer has sent
     */
    void about(String kind, String what) {
        long now = System.nanoTime();
        var quiet = kinds.get(kind);
        if (quiet == null) {
            quiet = new Quiet();
            kinds.put(kind, quiet);
        } else if (now - quiet.since < QUIET_NANOS) {
            quiet.unsaid++;
            return;
        }
        LOG.warn("{}: {}{}", node, what, quiet.unsaid == 0 ? "" : " (and " + quiet.unsaid + " times before this)");
        quiet.since = now;
        quiet.unsaid = 0;
    }
}
