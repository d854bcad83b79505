package dev.casty.testkit;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.node.StartedNode;
import dev.casty.cluster.node.WireTypes;
import dev.casty.journal.Journal;
import dev.casty.journal.MemoryJournal;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.TypeIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A whole cluster in virtual time, whose every choice comes from a seed: nodes, actors, and the network between them, which can lose,
 * repeat, delay and reorder, and be cut. The same seed gives the same run.
 *
 * <p>As in a {@link Simulation} nothing happens by itself: the test drives, and only the thread that made it, and the actors in it, may
 * use it.
 */
public final class ClusterSimulation implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration FOUNDING = Duration.ofSeconds(30);
    private static final Duration REPLACE_AFTER = Duration.ofSeconds(30);

    private final long seed;
    private final Stage stage;
    private final SplittableRandom random;
    private final SimulatedNetwork network;
    private final List<StartedNode> nodes = new ArrayList<>();
    private final List<SimulatedNetwork.Port> ports = new ArrayList<>();
    private final List<Journal> journals = new ArrayList<>();
    private final NodeAddress[] founders;

    private ClusterSimulation(long seed, int size) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        stage = new Stage(random.split());
        network = new SimulatedNetwork(stage, random.split());
        founders = IntStream.range(0, Math.min(size, ClusterConfig.MAX_FOUNDERS))
                .mapToObj(SimulatedNetwork::addressOf)
                .toArray(NodeAddress[]::new);
        for (int i = 0; i < size; i++) {
            journals.add(new MemoryJournal());
            nodes.add(begin(i));
        }
        await(FOUNDING, () -> nodes.stream().allMatch(each -> each.node().agreedStores() == size));
    }

    /** Nobody's: the same in all runs. */
    private static final class Types {
        private static final TypeIndex ALL = WireTypes.load();

        private Types() {}
    }

    private StartedNode begin(int number) {
        var config = ClusterConfig.lan()
                .port(0)
                .journal(journals.get(number))
                .founders(founders)
                .replaceAfter(REPLACE_AFTER);
        config.seeds(ports.stream().map(SimulatedNetwork.Port::address).toArray(NodeAddress[]::new));
        var port = network.open(number);
        if (number < ports.size()) {
            ports.set(number, port);
        } else {
            ports.add(port);
        }
        var seams =
                new Seams(new StageClock(stage), stage, new SimulatedDispatcher(stage), stage::call, random.split());
        var node = new StartedNode(config.build(), port, seams, Types.ALL);
        node.join();
        return node;
    }

    /**
     * Runs a test in a simulation of so many nodes, which have found each other. What the test throws is thrown, with the seed.
     */
    public static void run(long seed, int size, Consumer<ClusterSimulation> test) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name("cluster-simulation-" + seed).start(() -> {
            try (var simulation = new ClusterSimulation(seed, size)) {
                test.accept(simulation);
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.join();
        } catch (CompletionException e) {
            throw new AssertionError("seed " + seed + ": " + e.getCause(), e.getCause());
        }
    }

    /** The seed of this run. */
    public long seed() {
        return seed;
    }

    /** How many nodes there are, with those that were killed or have left. */
    public int size() {
        return nodes.size();
    }

    /** One of the nodes, counted from 0. */
    public ClusterSystem node(int number) {
        return nodes.get(number);
    }

    /** Lets this much time pass, and all happen that falls into it. */
    public void advance(Duration time) {
        stage.driveUntil(stage.now() + time.toNanos());
    }

    /** Lets time pass until this is so; whether it was, within that time. */
    public boolean await(Duration atMost, BooleanSupplier condition) {
        long end = stage.now() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (stage.now() >= end) {
                return false;
            }
            advance(STEP);
        }
        return true;
    }

    /** How much virtual time has passed since the beginning. */
    public Duration now() {
        return Duration.ofNanos(stage.now());
    }

    /** From now on this share of all frames is lost. */
    public void loss(double share) {
        network.loss(share);
    }

    /** From now on this share of all frames comes twice. */
    public void duplication(double share) {
        network.duplication(share);
    }

    /** From now on a frame takes between these times, so that later ones may overtake it. */
    public void delay(Duration least, Duration most) {
        network.delay(least.toNanos(), most.toNanos());
    }

    /** Lets nothing through from one node to another; the other direction is left as it is. */
    public void cut(int from, int to) {
        network.cut(ports.get(from).address(), ports.get(to).address());
    }

    /** Cuts a node off from all others, in both directions. */
    public void isolate(int number) {
        for (int other = 0; other < nodes.size(); other++) {
            if (other != number) {
                cut(number, other);
                cut(other, number);
            }
        }
    }

    /** Ends all cuts. */
    public void heal() {
        network.heal();
    }

    /** Stops a node's connections and decisions for a while, and lets them go on. Its actors run, but nobody hears of it. */
    public void pause(int number, boolean on) {
        ports.get(number).pause(on);
    }

    /** Starts one more node, which joins the others; none of their founders. Its number. */
    public int join() {
        int number = nodes.size();
        journals.add(new MemoryJournal());
        nodes.add(begin(number));
        return number;
    }

    /** Ends a node as {@link ClusterSystem#close} does: others take over first what it owns. */
    public void leave(int number) {
        nodes.get(number).close();
    }

    /** Ends a node as if its process were killed. */
    public void kill(int number) {
        nodes.get(number).kill();
    }

    /** Starts a node anew that was killed, or has left, at its address and with its journal. */
    public void restart(int number) {
        nodes.set(number, begin(number));
    }

    /** Ends all nodes, and the threads of the simulation. */
    @Override
    public void close() {
        nodes.forEach(StartedNode::kill);
        stage.end();
    }
}
