package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Change.Kind;
import dev.casty.cluster.simulated.Agenda;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Many cores over a simulated network, in virtual time; everything that happens by chance comes from one seed. */
final class SimulatedCluster {
    static final long SECOND = 1_000_000_000;

    /** As ClusterConfig has them by default. */
    static final SwimSettings SETTINGS = new SwimSettings(SECOND, SECOND / 2, 3, 5, 86_400 * SECOND);

    private final SplittableRandom random;
    private final SwimSettings settings;
    private final Agenda agenda = new Agenda();
    private final Wire wire;
    /** The processes that run, by where they are. */
    private final Map<NodeAddress, SimulatedNode> processes = new HashMap<>();

    private final List<SimulatedNode> started = new ArrayList<>();
    private BiConsumer<SimulatedNode, Change> onChange = (node, change) -> {};
    private BiConsumer<SimulatedNode, SwimMessage> onSend = (node, message) -> {};

    SimulatedCluster(long seed, SwimSettings settings) {
        random = new SplittableRandom(seed);
        this.settings = settings;
        wire = new Wire(random.split());
    }

    static SimulatedCluster seeded(long seed) {
        return new SimulatedCluster(seed, SETTINGS);
    }

    Agenda agenda() {
        return agenda;
    }

    Wire wire() {
        return wire;
    }

    SplittableRandom random() {
        return random;
    }

    void onChange(BiConsumer<SimulatedNode, Change> listener) {
        onChange = listener;
    }

    void onSend(BiConsumer<SimulatedNode, SwimMessage> listener) {
        onSend = listener;
    }

    // ---- processes

    static NodeAddress address(int number) {
        return new NodeAddress("10.0." + number / 250 + "." + (1 + number % 250), 7100);
    }

    /** Starts a process. It joins through these. */
    SimulatedNode start(int number, int... seeds) {
        var peer = new Peer(address(number), random.nextLong());
        var node = new SimulatedNode(this, peer, settings, random.split());
        processes.put(peer.address(), node);
        started.add(node);
        node.join(IntStream.of(seeds).mapToObj(SimulatedCluster::address).toList());
        return node;
    }

    /** So many, all through the first. They have found each other when this returns. */
    SimulatedCluster startAll(int nodes) {
        for (int number = 0; number < nodes; number++) {
            start(number, 0);
        }
        for (int seconds = 0; seconds < 100 && !agrees(); seconds++) {
            run(1);
        }
        if (!agrees()) {
            throw new AssertionError(nodes + " nodes have not found each other");
        }
        return this;
    }

    /** The process at an address, alive. */
    SimulatedNode node(int number) {
        return processes.get(address(number));
    }

    boolean isRunning(int number) {
        return processes.containsKey(address(number));
    }

    void kill(int number) {
        var node = processes.remove(address(number));
        if (node != null) {
            node.kill();
        }
    }

    /** All processes that run and have not left. */
    List<SimulatedNode> nodes() {
        return started.stream().filter(SimulatedNode::isMember).toList();
    }

    /** All that ever ran. */
    List<SimulatedNode> everyone() {
        return started;
    }

    // ---- network

    void carry(SimulatedNode from, NodeAddress to, SwimMessage message) {
        onSend.accept(from, message);
        var origin = from.peer().address();
        if (wire.isRejected(origin, to)) {
            agenda.after(wire.delay(), () -> from.refused(to));
        }
        for (int copies = wire.copies(origin, to); copies > 0; copies--) {
            agenda.after(wire.delay(), () -> deliver(from, to, message));
        }
    }

    private void deliver(SimulatedNode from, NodeAddress to, SwimMessage message) {
        var target = processes.get(to);
        if (target != null) {
            target.receive(message);
        } else if (wire.refuses && !wire.isCut(to, from.peer().address())) {
            agenda.after(wire.delay(), () -> from.refused(to));
        }
    }

    /** Nothing gets from any of these to any of those. */
    void cut(List<Integer> from, List<Integer> to) {
        from.forEach(each -> to.forEach(other -> wire.cut(address(each), address(other))));
    }

    void partition(List<Integer> some, List<Integer> others) {
        cut(some, others);
        cut(others, some);
    }

    // ---- time, and what comes of it

    void run(double seconds) {
        agenda.runUntil(agenda.now() + (long) (seconds * SECOND));
    }

    void told(SimulatedNode node, Change change) {
        onChange.accept(node, change);
    }

    /** Whether all who run take exactly those for members. */
    boolean agrees() {
        var nodes = nodes();
        Set<Peer> all = new HashSet<>();
        nodes.forEach(each -> all.add(each.peer()));
        return nodes.stream().allMatch(each -> {
            var members = each.swim().members();
            return members.size() == all.size() && all.containsAll(members);
        });
    }

    /** Of all nodes, how often they were told this. */
    long count(Kind kind) {
        return started.stream().mapToLong(each -> each.story().count(kind)).sum();
    }

    /** What each says of its members is what it was told. */
    void check() {
        nodes().forEach(SimulatedNode::check);
    }
}
