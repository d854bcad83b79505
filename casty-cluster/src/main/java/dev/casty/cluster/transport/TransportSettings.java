package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How a node reaches others. Immutable; {@link #builder} begins with what is right for most.
 *
 * @param name how threads and the log name the node
 * @param bind where it listens; with port 0 the operating system chooses one
 * @param advertised where others reach it; with port 0 at the port where it listens
 * @param clusterId which nodes belong together: others are refused. 1 to {@value Text#MAX_BYTES} bytes
 * @param handshakeTimeout how long it may take to connect and to greet, 5 s by default. Too short, and nodes under load do not come
 *     together; too long, and who only holds connections open does so for longer
 * @param maxHandshakes how many connections may be without a finished greeting, 256 by default. Too few, and nodes that start
 *     together push each other out and try again; too many cost memory
 * @param maxNodesPerHost how many nodes may be connected that have dialed from one IP address, 256 by default; a node that comes again
 *     takes the place of its former connection. Too few, and nodes on one machine, or behind one NAT, are refused; too many, and one
 *     machine that claims to be many nodes takes more memory and file descriptors
 * @param minBackoff the pause after the first attempt to connect that failed, 50 ms by default, by up to a half shorter; it doubles
 *     with each further one. Too short wakes up nodes that start for nothing; too long makes a network that flickers be away
 * @param maxBackoff the longest pause, 5 s by default: so long may go by until a node that is back is found
 * @param silence after how long without a sign of life a connection is given up, 10 s by default; it gives one three times as often.
 *     Too short, and a pause of the garbage collector ends connections; too long, and after a fault of the network a connection
 *     that is of no use any more is not replaced
 * @param laneBytes how much may wait in a lane to one node, in bytes, 4 MiB by default; at least 512 KiB. Too little, and bursts are
 *     dropped and sent again; too much, and a slow node takes memory
 * @param controlLaneBytes the same of {@link Lane#CONTROL}, 1 MiB by default
 * @param security how connections are protected; by default not at all, and so only on the loopback
 */
public record TransportSettings(
        String name,
        NodeAddress bind,
        NodeAddress advertised,
        String clusterId,
        Duration handshakeTimeout,
        int maxHandshakes,
        int maxNodesPerHost,
        Duration minBackoff,
        Duration maxBackoff,
        Duration silence,
        int laneBytes,
        int controlLaneBytes,
        Security security) {
    /** Two of the largest frames. */
    private static final int LEAST_LANE_BYTES = 2 * Transport.MAX_FRAME;

    /** All addresses of a machine. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    public TransportSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bind, "bind");
        Objects.requireNonNull(security, "security");
        if (!Text.isHost(Objects.requireNonNull(advertised, "advertised").host())) {
            throw new IllegalArgumentException("'" + advertised.host()
                    + "' cannot be told to others: a host has letters, digits, and . _ : % - of at most "
                    + Text.MAX_BYTES);
        }
        if (EVERYWHERE.contains(advertised.host())) {
            throw new IllegalArgumentException(advertised.host()
                    + " is where to listen, and not where others reach a node: say that with advertised(...)");
        }
        int idBytes = Text.bytesOf(Objects.requireNonNull(clusterId, "clusterId"));
        if (idBytes < 1 || idBytes > Text.MAX_BYTES) {
            throw new IllegalArgumentException("a cluster's id has 1 to " + Text.MAX_BYTES + " bytes, not " + idBytes);
        }
        if (!handshakeTimeout.isPositive() || !minBackoff.isPositive() || !silence.isPositive()) {
            throw new IllegalArgumentException(
                    "the time for a handshake, backoffs and silence are longer than zero, not " + handshakeTimeout
                            + ", " + minBackoff + " and " + silence);
        }
        if (maxBackoff.compareTo(minBackoff) < 0) {
            throw new IllegalArgumentException(
                    "the longest backoff " + maxBackoff + " is shorter than the first one, " + minBackoff);
        }
        if (maxHandshakes < 1) {
            throw new IllegalArgumentException("at least 1 handshake at once has to be allowed, not " + maxHandshakes);
        }
        if (maxNodesPerHost < 1) {
            throw new IllegalArgumentException("at least 1 node has to be let in from a host, not " + maxNodesPerHost);
        }
        if (laneBytes < LEAST_LANE_BYTES || controlLaneBytes < LEAST_LANE_BYTES) {
            throw new IllegalArgumentException("a lane holds at least " + LEAST_LANE_BYTES + " bytes, not "
                    + Math.min(laneBytes, controlLaneBytes));
        }
    }

    /** For a node of this cluster that listens here, and is reached there as well. */
    public static Builder builder(String clusterId, NodeAddress bind) {
        return new Builder(clusterId, bind);
    }

    /** What {@link TransportSettings} are made with. */
    public static final class Builder {
        private final String clusterId;
        private final NodeAddress bind;
        private NodeAddress advertised;
        private String name = "casty";
        private Duration handshakeTimeout = Duration.ofSeconds(5);
        private int maxHandshakes = 256;
        private int maxNodesPerHost = 256;
        private Duration minBackoff = Duration.ofMillis(50);
        private Duration maxBackoff = Duration.ofSeconds(5);
        private Duration silence = Duration.ofSeconds(10);
        private int laneBytes = 4 * 1024 * 1024;
        private int controlLaneBytes = 1024 * 1024;
        private Security security = new Security.LoopbackOnly();

        private Builder(String clusterId, NodeAddress bind) {
            this.clusterId = clusterId;
            this.bind = bind;
            advertised = bind;
        }

        /** See {@link TransportSettings#name}. */
        public Builder name(String changed) {
            name = changed;
            return this;
        }

        /** See {@link TransportSettings#advertised}. */
        public Builder advertised(NodeAddress changed) {
            advertised = changed;
            return this;
        }

        /** See {@link TransportSettings#handshakeTimeout} and {@link TransportSettings#maxHandshakes}. */
        public Builder handshakes(Duration timeout, int most) {
            handshakeTimeout = timeout;
            maxHandshakes = most;
            return this;
        }

        /** See {@link TransportSettings#maxNodesPerHost}. */
        public Builder nodesPerHost(int most) {
            maxNodesPerHost = most;
            return this;
        }

        /** See {@link TransportSettings#minBackoff} and {@link TransportSettings#maxBackoff}. */
        public Builder backoff(Duration first, Duration longest) {
            minBackoff = first;
            maxBackoff = longest;
            return this;
        }

        /** See {@link TransportSettings#silence}. */
        public Builder silence(Duration changed) {
            silence = changed;
            return this;
        }

        /** See {@link TransportSettings#laneBytes} and {@link TransportSettings#controlLaneBytes}. */
        public Builder laneBytes(int each, int control) {
            laneBytes = each;
            controlLaneBytes = control;
            return this;
        }

        /** With TLS and these PEM files. See {@link Security.MutualTls}. */
        public Builder tls(Path certificate, Path key, Path authority) {
            return security(new Security.MutualTls(certificate, key, authority, Security.MutualTls.DEFAULT_RELOAD));
        }

        /** See {@link Security.Insecure}. */
        public Builder insecure() {
            return security(new Security.Insecure());
        }

        /** See {@link TransportSettings#security}. */
        public Builder security(Security changed) {
            security = changed;
            return this;
        }

        /** What was said so far. */
        public TransportSettings build() {
            return new TransportSettings(
                    name,
                    bind,
                    advertised,
                    clusterId,
                    handshakeTimeout,
                    maxHandshakes,
                    maxNodesPerHost,
                    minBackoff,
                    maxBackoff,
                    silence,
                    laneBytes,
                    controlLaneBytes,
                    security);
        }
    }
}
