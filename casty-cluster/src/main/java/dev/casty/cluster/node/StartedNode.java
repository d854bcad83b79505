package dev.casty.cluster.node;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.Cancellable;
import dev.casty.Events;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.JoinTimeoutException;
import dev.casty.cluster.Member;
import dev.casty.cluster.MemberEvent;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.SwimSettings;
import dev.casty.cluster.ownership.OwnershipSettings;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.transport.NettyTransport;
import dev.casty.cluster.transport.Transport;
import dev.casty.cluster.transport.TransportSettings;
import dev.casty.runtime.cell.Spawning;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.SystemConfig;
import dev.casty.runtime.system.TypeIndex;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A node as its users see it. */
public final class StartedNode implements ClusterSystem {
    private static final long JOIN_CHECK_NANOS = 2_000_000;

    private final ClusterConfig config;
    private final MemberEvents events;
    private final Node node;

    /** A node on this network and these seams, which is to {@link #join}. */
    @SuppressWarnings("this-escape") // nobody calls before that
    public StartedNode(ClusterConfig config, Transport transport, Seams seams, TypeIndex types) {
        this.config = config;
        events = new MemberEvents(seams.callbacks());
        var swim = new SwimSettings(
                config.protocolPeriod().toNanos(),
                config.pingTimeout().toNanos(),
                config.fanout(),
                config.suspicionMultiplier(),
                config.forgetAfter().toNanos());
        node = new Node(new Node.Parts(
                this,
                transport,
                seams,
                new SystemConfig(transport.address().toString(), config.askTimeout(), config.journal()),
                swim,
                new Limits(config.maxMessageBytes()),
                types,
                events::happened));
    }

    /** A node on this machine's network, threads and time. */
    public static ClusterSystem start(ClusterConfig config) {
        var bind = new NodeAddress(config.bindHost(), config.port());
        var settings = TransportSettings.builder(config.clusterId(), bind);
        var advertised = config.advertisedHost();
        if (advertised != null) {
            settings.advertised(new NodeAddress(advertised, config.port()));
        }
        var tls = config.tls();
        if (tls != null) {
            settings.tls(tls.certificate(), tls.key(), tls.authority());
        } else if (config.insecure()) {
            settings.insecure();
        }
        var transport = NettyTransport.bind(settings.build());
        StartedNode started;
        try {
            started = new StartedNode(
                    config, transport, Seams.ofThisMachine(transport.address().toString()), WireTypes.load());
        } catch (RuntimeException | Error e) {
            // The journal can't be opened, say.
            transport.close();
            throw e;
        }
        started.join();
        return started;
    }

    /** Begins, and waits until it has joined. */
    public void join() {
        var others =
                config.seeds().stream().filter(each -> !each.equals(address())).toList();
        node.start(others);
        if (!config.founders().isEmpty()) {
            node.found(config.founders(), ownershipOf(config));
        }
        if (others.isEmpty()) {
            return;
        }
        var clock = node.local().clock();
        long deadline = clock.nanoTime() + config.joinTimeout().toNanos();
        while (!node.hasJoined()) {
            if (clock.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                node.kill();
                throw new JoinTimeoutException(address() + " could not join within " + config.joinTimeout()
                        + ": none of the seeds " + others
                        + " let it in. Is one of them running, reachable from here, and of the cluster '"
                        + config.clusterId()
                        + "'? The first node of a cluster is started without seeds");
            }
            node.local().dispatcher().park(JOIN_CHECK_NANOS);
        }
    }

    private static OwnershipSettings ownershipOf(ClusterConfig config) {
        return new OwnershipSettings(
                config.lease().toNanos(),
                config.quorumTimeout().toNanos(),
                config.replaceAfter().toNanos());
    }

    /** Ends at once, as if the process were killed: nobody is told. */
    public void kill() {
        node.kill();
    }

    /** As {@link #close}, when all nodes end and nobody is left to take over. */
    public void closeWithOthers() {
        node.closeWithOthers();
    }

    /** What goes on inside of it, for tests. */
    public Node node() {
        return node;
    }

    @Override
    public String nodeId() {
        return node.id();
    }

    @Override
    public NodeAddress address() {
        return node.self().address();
    }

    @Override
    public List<Member> members() {
        return node.members().stream()
                .map(each -> new Member(each.address().toString(), each.address()))
                .toList();
    }

    @Override
    public Cancellable onMemberEvent(Consumer<? super MemberEvent> subscriber) {
        return events.subscribe(subscriber);
    }

    @Override
    public String name() {
        return node.local().name();
    }

    @Override
    public <R extends ActorRef> R actor(String name, ActorSpec<R> spec) {
        if (Objects.requireNonNull(spec, "spec").scope() == null) {
            return node.local().actor(name, spec);
        }
        Spawning.checkName(name);
        return node.actor(name, checked(name, spec));
    }

    @Override
    public <R extends ActorRef> R actor(ActorSpec<R> spec) {
        if (Objects.requireNonNull(spec, "spec").scope() != null) {
            throw new IllegalArgumentException("an actor of the cluster is known by its name: spawn "
                    + spec.type().name() + " with actor(name, spec)");
        }
        return node.local().actor(spec);
    }

    private <R extends ActorRef> ActorSpec<R> checked(String name, ActorSpec<R> spec) {
        if (!(spec.scope() instanceof ClusterScope scope)) {
            throw new IllegalArgumentException(spec.scope() + " is no scope of a cluster; see ClusterScope");
        }
        if (scope.replicas() > 1) {
            if (!spec.durable()) {
                throw new IllegalArgumentException(spec.type().name()
                        + " has no state that could have replicas: annotate the class with @Durable, or leave replicas("
                        + scope.replicas() + ") out");
            }
            if (!node.isFounded() && scope.consistency() != Consistency.ONE) {
                throw new IllegalStateException(spec.type().name() + " with " + scope
                        + " needs nodes that agree on its owner: name one to five that are always there, the"
                        + " same on all nodes, as with ClusterConfig.lan().founders(\"node-1:7100\","
                        + " \"node-2:7100\", \"node-3:7100\")");
            }
            if (scope.replicas() > Shard.MAX_REPLICAS) {
                throw new IllegalArgumentException(
                        "an actor has at most " + Shard.MAX_REPLICAS + " replicas, not " + scope.replicas());
            }
            return spec;
        }
        Spawning.checkSpec(spec, true, Names.pathOf(name), node.local());
        return spec;
    }

    @Override
    public void stop(ActorRef ref) {
        node.stop(ref);
    }

    @Override
    public Events events() {
        return node.local().events();
    }

    @Override
    public void close() {
        node.close();
    }

    @Override
    public String toString() {
        return "ClusterSystem(" + nodeId() + ")";
    }
}
