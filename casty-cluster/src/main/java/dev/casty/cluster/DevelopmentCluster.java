package dev.casty.cluster;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.cluster.node.StartedNode;
import dev.casty.cluster.node.WireTypes;
import dev.casty.cluster.transport.NettyTransport;
import dev.casty.cluster.transport.TransportSettings;
import dev.casty.journal.MemoryJournal;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.TypeIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A cluster in this JVM, for tests and for trying things out: real nodes, which talk to each other over sockets of the loopback
 * address, each with a journal in memory. Nodes can be killed and cut off.
 *
 * <pre>{@code
 * try (var cluster = DevelopmentCluster.start(3)) {
 *     var cart = cluster.node(0).actor("cart", CartRef.spec().scope(ClusterScope.cluster()));
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread.
 */
public final class DevelopmentCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long CHECK_NANOS = 5_000_000;
    private static final int MAX_NODES = 100;

    private final List<StartedNode> nodes = new ArrayList<>();
    private final List<NettyTransport> transports = new ArrayList<>();
    private final TypeIndex types = WireTypes.load();
    private final AtomicInteger next = new AtomicInteger();

    private DevelopmentCluster() {}

    /**
     * Starts a cluster, and returns when all of its nodes know each other.
     *
     * @param size how many nodes, 1 to 100
     */
    public static DevelopmentCluster start(int size) {
        if (size < 1 || size > MAX_NODES) {
            throw new IllegalArgumentException("a development cluster has 1 to " + MAX_NODES + " nodes, not " + size);
        }
        var cluster = new DevelopmentCluster();
        try {
            for (int i = 0; i < size; i++) {
                cluster.bind();
            }
            for (int i = 0; i < size; i++) {
                cluster.join(i);
            }
            cluster.awaitMembers();
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void bind() {
        var config = ClusterConfig.local().build();
        transports.add(
                NettyTransport.bind(TransportSettings.builder(config.clusterId(), new NodeAddress(config.bindHost(), 0))
                        .build()));
    }

    private void join(int number) {
        var address = transports.get(number).address();
        var config = ClusterConfig.local()
                .port(address.port())
                .journal(new MemoryJournal())
                .founders(transports.stream()
                        .limit(ClusterConfig.MAX_FOUNDERS)
                        .map(NettyTransport::address)
                        .toArray(NodeAddress[]::new));
        if (number > 0) {
            config.seeds(transports.getFirst().address());
        }
        var node =
                new StartedNode(config.build(), transports.get(number), Seams.ofThisMachine(address.toString()), types);
        nodes.add(node);
        node.join();
    }

    private void awaitMembers() {
        await(() -> nodes.stream().allMatch(each -> each.members().size() == nodes.size()));
        await(() -> nodes.stream().allMatch(each -> each.node().agreedStores() == nodes.size()));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(
                        "the nodes of a development cluster did not find each other within " + PATIENCE);
            }
            LockSupport.parkNanos(CHECK_NANOS);
        }
    }

    /** How many nodes it was started with. */
    public int size() {
        return nodes.size();
    }

    /** One of its nodes, counted from 0. */
    public ClusterSystem node(int number) {
        return nodes.get(number);
    }

    /** All of its nodes, those that were killed among them. */
    public List<ClusterSystem> nodes() {
        return List.copyOf(nodes);
    }

    /** Spawns an actor of its own on a node, on each in turn. */
    public <R extends ActorRef> R roundRobin(ActorSpec<R> spec) {
        return nodes.get(Math.floorMod(next.getAndIncrement(), nodes.size())).actor(spec);
    }

    /** Spawns an actor of its own on a node that chance chooses. */
    public <R extends ActorRef> R random(ActorSpec<R> spec) {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())).actor(spec);
    }

    /**
     * Ends a node as if its process were killed: nobody is told, and others have to notice. What waits in its actors' mailboxes is
     * lost, and so is its journal, which is in memory.
     */
    public void kill(int number) {
        nodes.get(number).kill();
    }

    /** Cuts a node off from all others: nothing gets through, in either direction, and nobody is told. */
    public void isolate(int number) {
        var cut = nodes.get(number).address();
        IntStream.range(0, nodes.size()).forEach(each -> {
            if (each == number) {
                transports.get(each).block(any -> true, any -> true);
            } else {
                transports.get(each).block(cut::equals, cut::equals);
            }
        });
    }

    /** Ends all cuts. Nodes find each other again by themselves. */
    public void heal() {
        transports.forEach(NettyTransport::heal);
    }

    /** Closes all nodes. */
    @Override
    public void close() {
        nodes.parallelStream().forEach(StartedNode::closeWithOthers);
        transports.stream().skip(nodes.size()).forEach(NettyTransport::close);
    }
}
