package dev.casty.cluster;

import dev.casty.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a node is to be. Immutable; begin with {@link #local}, {@link #lan} or {@link #wan}, and change what differs.
 *
 * @param clusterId which nodes belong together, {@code "casty"} by default: nodes of another cluster are refused. Two clusters on one
 *     network need two ids, or a wrong seed would unite them
 * @param bindHost on which of this machine's addresses it listens
 * @param advertisedHost where others reach it, if that is not {@code bindHost}: behind a NAT, in a container
 * @param port where it listens; 0 lets the operating system choose one, which no seed list can name
 * @param seeds nodes that may be there already; any will do, and its own address is skipped. Without any it is the first node. Names are
 *     looked up each time
 * @param joinTimeout how long {@code start} waits for the seeds, 30 s by default. Too short, and nodes that start together fail; too
 *     long, and a wrong seed is noticed late
 * @param journal where the state of durable actors is kept; null if there are none
 * @param askTimeout how long an ask waits that names no time-out, 5 s by default
 * @param protocolPeriod how often a node probes another, 1 s by default. Shorter finds failures sooner and costs messages: each node
 *     sends a few a period, however many nodes there are
 * @param pingTimeout how long it waits for an answer before others are asked to probe, 500 ms by default; less than a period. Too short,
 *     and others are asked for nothing; it has to be longer than a round trip, and than a pause of the garbage collector
 * @param fanout how many others are asked to probe, 3 by default; also how many are told of a new actor. More of them bear more loss, and
 *     cost messages
 * @param suspicionMultiplier how many periods a suspected node has to object, times the logarithm of the number of nodes, 5 by default.
 *     Too few, and nodes that were paused are taken for gone; too many, and what lived on a node that is gone waits longer
 * @param forgetAfter how long a node that is gone is looked for, so that a partition heals by itself, 24 h by default. Too short,
 *     and two sides of a long partition stay apart until they are given seeds again; too long costs memory and a message now and then
 * @param maxMessageBytes how large a message between nodes may be, 4 MiB by default, 1 KiB to 64 MiB; the same on all nodes. Larger ones
 *     make those behind them wait
 * @param founders the nodes that agree by majority on who owns replicated state, one to five, the same ones in the same order on all nodes, as
 *     they advertise themselves; none by default, and then there are no actors with {@code QUORUM} or {@code ALL}. Three bear the loss of one,
 *     five of two. All have to be there once, at the very first start; they have a journal, and a founder that has lost it takes no
 *     part any more
 * @param lease how long a node owns what it owns without a word of the founders, 3 s by default: about so long, and the time to find out
 *     that it is gone, nobody else may take it over. Shorter fails over sooner, and a node that stands still for longer, as for a collection of
 *     garbage, loses what it owns
 * @param quorumTimeout how long a change waits for replicas before the ask fails with {@link QuorumUnavailableException}, 4 s by default.
 *     Longer than {@code askTimeout}, and the ask fails with a time-out first; too short, and a failover is an error to those who ask
 * @param replaceAfter how long a node is away before another takes its place as a replica, 60 s by default. Too short, and state is copied at each
 *     restart; too long, and a second failure may find too few
 * @param tls how nodes prove who they are; null for not at all, which only nodes at the loopback address may
 * @param insecure whether nodes at other addresses may do without TLS: then whoever reaches the port can join, read and change everything
 */
public record ClusterConfig(
        String clusterId,
        String bindHost,
        @Nullable String advertisedHost,
        int port,
        List<NodeAddress> seeds,
        Duration joinTimeout,
        @Nullable Journal journal,
        Duration askTimeout,
        Duration protocolPeriod,
        Duration pingTimeout,
        int fanout,
        int suspicionMultiplier,
        Duration forgetAfter,
        int maxMessageBytes,
        List<NodeAddress> founders,
        Duration lease,
        Duration quorumTimeout,
        Duration replaceAfter,
        @Nullable ClusterTls tls,
        boolean insecure) {
    /** How many founders there may be: more make decisions slower, and no safer. */
    public static final int MAX_FOUNDERS = 5;

    private static final int MAX_FANOUT = 16;
    private static final int MAX_MULTIPLIER = 100;
    private static final int MIN_MESSAGE_BYTES = 1024;
    private static final int MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

    public ClusterConfig {
        if (Objects.requireNonNull(clusterId, "clusterId").isBlank()) {
            throw new IllegalArgumentException("a cluster's id is not blank");
        }
        seeds = List.copyOf(seeds);
        positive("joinTimeout", joinTimeout);
        positive("askTimeout", askTimeout);
        positive("protocolPeriod", protocolPeriod);
        positive("pingTimeout", pingTimeout);
        positive("forgetAfter", forgetAfter);
        if (pingTimeout.compareTo(protocolPeriod) >= 0) {
            throw new IllegalArgumentException(
                    "the ping time-out, " + pingTimeout + ", is to be shorter than the protocol period, "
                            + protocolPeriod + ": in what is left others are asked");
        }
        between("fanout", fanout, 1, MAX_FANOUT);
        between("suspicionMultiplier", suspicionMultiplier, 1, MAX_MULTIPLIER);
        between("maxMessageBytes", maxMessageBytes, MIN_MESSAGE_BYTES, MAX_MESSAGE_BYTES);
        positive("lease", lease);
        positive("quorumTimeout", quorumTimeout);
        positive("replaceAfter", replaceAfter);
        founders = List.copyOf(founders);
        checkFounders(founders, new NodeAddress(advertisedHost == null ? bindHost : advertisedHost, port), journal);
    }

    private static void checkFounders(List<NodeAddress> founders, NodeAddress self, @Nullable Journal journal) {
        if (founders.size() > MAX_FOUNDERS || Set.copyOf(founders).size() < founders.size()) {
            throw new IllegalArgumentException(
                    "one to " + MAX_FOUNDERS + " different nodes are founders, not " + founders);
        }
        if (founders.contains(self) && journal == null) {
            throw new IllegalArgumentException(self
                    + " is a founder: what it has agreed to must outlive its process. Give it a journal, as with"
                    + " journal(FileJournal.at(path))");
        }
    }

    private static void positive(String name, Duration duration) {
        if (!Objects.requireNonNull(duration, name).isPositive()) {
            throw new IllegalArgumentException(name + " is longer than zero, not " + duration);
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
        }
    }

    /** For nodes on one machine, at the loopback address: failures are found within seconds, nothing is encrypted. */
    public static Builder local() {
        return new Builder()
                .protocolPeriod(Duration.ofMillis(200))
                .pingTimeout(Duration.ofMillis(100))
                .suspicionMultiplier(4)
                .joinTimeout(Duration.ofSeconds(10))
                .lease(Duration.ofSeconds(1))
                .quorumTimeout(Duration.ofSeconds(2))
                .replaceAfter(Duration.ofSeconds(5));
    }

    /** For nodes in one data center: the defaults. */
    public static Builder lan() {
        return new Builder();
    }

    /** For nodes far apart: slower to suspect, because round trips are longer and loss is more common. */
    public static Builder wan() {
        return new Builder()
                .protocolPeriod(Duration.ofSeconds(5))
                .pingTimeout(Duration.ofSeconds(3))
                .fanout(4)
                .suspicionMultiplier(6)
                .joinTimeout(Duration.ofSeconds(60))
                .lease(Duration.ofSeconds(10))
                .replaceAfter(Duration.ofMinutes(5));
    }

    /** Collects what differs from the preset. Not for several threads. */
    public static final class Builder {
        private String clusterId = "casty";
        private String bindHost = "127.0.0.1";
        private @Nullable String advertisedHost;
        private int port = 7100;
        private List<NodeAddress> seeds = List.of();
        private Duration joinTimeout = Duration.ofSeconds(30);
        private @Nullable Journal journal;
        private Duration askTimeout = Duration.ofSeconds(5);
        private Duration protocolPeriod = Duration.ofSeconds(1);
        private Duration pingTimeout = Duration.ofMillis(500);
        private int fanout = 3;
        private int suspicionMultiplier = 5;
        private Duration forgetAfter = Duration.ofHours(24);
        private int maxMessageBytes = 4 * 1024 * 1024;
        private List<NodeAddress> founders = List.of();
        private Duration lease = Duration.ofSeconds(3);
        private Duration quorumTimeout = Duration.ofSeconds(4);
        private Duration replaceAfter = Duration.ofSeconds(60);
        private @Nullable ClusterTls tls;
        private boolean insecure;

        private Builder() {}

        /** See {@link ClusterConfig#clusterId}. */
        public Builder clusterId(String changed) {
            clusterId = Objects.requireNonNull(changed, "clusterId");
            return this;
        }

        /** See {@link ClusterConfig#bindHost}. */
        public Builder bindHost(String changed) {
            bindHost = Objects.requireNonNull(changed, "bindHost");
            return this;
        }

        /** See {@link ClusterConfig#advertisedHost}. */
        public Builder advertisedHost(String changed) {
            advertisedHost = Objects.requireNonNull(changed, "advertisedHost");
            return this;
        }

        /** See {@link ClusterConfig#port}. */
        public Builder port(int changed) {
            port = changed;
            return this;
        }

        /** See {@link ClusterConfig#seeds}. */
        public Builder seeds(NodeAddress... changed) {
            seeds = List.of(changed);
            return this;
        }

        /** See {@link ClusterConfig#seeds}; each is written {@code host:port}. */
        public Builder seeds(String... changed) {
            seeds = List.of(changed).stream().map(NodeAddress::parse).toList();
            return this;
        }

        /** See {@link ClusterConfig#joinTimeout}. */
        public Builder joinTimeout(Duration changed) {
            joinTimeout = changed;
            return this;
        }

        /** See {@link ClusterConfig#journal}. */
        public Builder journal(Journal changed) {
            journal = Objects.requireNonNull(changed, "journal");
            return this;
        }

        /** See {@link ClusterConfig#askTimeout}. */
        public Builder askTimeout(Duration changed) {
            askTimeout = changed;
            return this;
        }

        /** See {@link ClusterConfig#protocolPeriod}. */
        public Builder protocolPeriod(Duration changed) {
            protocolPeriod = changed;
            return this;
        }

        /** See {@link ClusterConfig#pingTimeout}. */
        public Builder pingTimeout(Duration changed) {
            pingTimeout = changed;
            return this;
        }

        /** See {@link ClusterConfig#fanout}. */
        public Builder fanout(int changed) {
            fanout = changed;
            return this;
        }

        /** See {@link ClusterConfig#suspicionMultiplier}. */
        public Builder suspicionMultiplier(int changed) {
            suspicionMultiplier = changed;
            return this;
        }

        /** See {@link ClusterConfig#forgetAfter}. */
        public Builder forgetAfter(Duration changed) {
            forgetAfter = changed;
            return this;
        }

        /** See {@link ClusterConfig#maxMessageBytes}. */
        public Builder maxMessageBytes(int changed) {
            maxMessageBytes = changed;
            return this;
        }

        /** See {@link ClusterConfig#founders}. */
        public Builder founders(NodeAddress... changed) {
            founders = List.of(changed);
            return this;
        }

        /** See {@link ClusterConfig#founders}; each is written {@code host:port}. */
        public Builder founders(String... changed) {
            founders = List.of(changed).stream().map(NodeAddress::parse).toList();
            return this;
        }

        /** See {@link ClusterConfig#lease}. */
        public Builder lease(Duration changed) {
            lease = changed;
            return this;
        }

        /** See {@link ClusterConfig#quorumTimeout}. */
        public Builder quorumTimeout(Duration changed) {
            quorumTimeout = changed;
            return this;
        }

        /** See {@link ClusterConfig#replaceAfter}. */
        public Builder replaceAfter(Duration changed) {
            replaceAfter = changed;
            return this;
        }

        /** See {@link ClusterConfig#tls}. */
        public Builder tls(ClusterTls changed) {
            tls = Objects.requireNonNull(changed, "tls");
            return this;
        }

        /** See {@link ClusterConfig#insecure}. */
        public Builder insecure() {
            insecure = true;
            return this;
        }

        /** What was collected. */
        public ClusterConfig build() {
            return new ClusterConfig(
                    clusterId,
                    bindHost,
                    advertisedHost,
                    port,
                    seeds,
                    joinTimeout,
                    journal,
                    askTimeout,
                    protocolPeriod,
                    pingTimeout,
                    fanout,
                    suspicionMultiplier,
                    forgetAfter,
                    maxMessageBytes,
                    founders,
                    lease,
                    quorumTimeout,
                    replaceAfter,
                    tls,
                    insecure);
        }
    }
}
