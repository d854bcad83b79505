package dev.casty.tests.replicas;

import dev.casty.AskException;
import dev.casty.cluster.ClusterScope;
import dev.casty.testkit.ClusterSimulation;
import dev.casty.testkit.history.History;
import dev.casty.testkit.history.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A cluster in virtual time to which all happens that may happen, while clients of all nodes add to a few tallies and read them. In the end
 * all is well again, and each tally is read once more.
 */
final class DisturbedCluster {
    private static final int NODES = 3;
    private static final int MOST_NODES = 5;
    private static final int ACTORS = 4;
    private static final int ROUNDS = 40;
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final ClusterSimulation cluster;
    private final SplittableRandom random;
    private final History<Record, List<Long>> history = new History<>();
    private final TreeSet<Integer> away = new TreeSet<>();
    private long numbers;

    private DisturbedCluster(ClusterSimulation cluster) {
        this.cluster = cluster;
        random = new SplittableRandom(cluster.seed());
    }

    /** What clients did in the run of a seed, and were answered. */
    static List<Operation<Record, List<Long>>> run(long seed) {
        var operations = new ArrayList<Operation<Record, List<Long>>>();
        ClusterSimulation.run(seed, NODES, cluster -> operations.addAll(new DisturbedCluster(cluster).play()));
        return operations;
    }

    private List<Operation<Record, List<Long>>> play() {
        cluster.loss(0.02);
        cluster.duplication(0.02);
        for (int round = 0; round < ROUNDS; round++) {
            disturb();
            for (int actor = 0; actor < ACTORS; actor++) {
                ask(actor, random.nextInt(4) == 0 ? new Tally.All() : new Tally.AddAndTell(numbers++));
            }
            cluster.advance(Duration.ofMillis(random.nextInt(4_000)));
        }
        calm();
        List.copyOf(away).forEach(this::bringBack);
        cluster.loss(0);
        cluster.advance(RECOVERY);
        for (int actor = 0; actor < ACTORS; actor++) {
            readAtLast(actor);
        }
        return history.operations();
    }

    private void disturb() {
        int node = random.nextInt(cluster.size());
        switch (random.nextInt(12)) {
            case 0 -> cluster.isolate(node);
            case 1 -> cluster.cut(node, random.nextInt(cluster.size()));
            case 2 -> cluster.pause(node, true);
            case 3 -> {
                if (away.isEmpty()) {
                    cluster.kill(node);
                    away.add(node);
                }
            }
            case 4 -> {
                if (away.isEmpty()) {
                    calm();
                    cluster.leave(node);
                    away.add(node);
                }
            }
            case 5 -> {
                if (cluster.size() < MOST_NODES) {
                    calm();
                    cluster.join();
                }
            }
            case 6 -> {
                calm();
                List.copyOf(away).forEach(this::bringBack);
            }
            case 7, 8 -> calm();
            default -> {}
        }
    }

    private void calm() {
        cluster.heal();
        for (int node = 0; node < cluster.size(); node++) {
            cluster.pause(node, false);
        }
    }

    private void bringBack(int node) {
        cluster.restart(node);
        away.remove(node);
    }

    private TallyRef tally(int node, int actor) {
        return cluster.node(node).actor(nameOf(actor), TallyRef.spec().scope(ClusterScope.replicas(3)));
    }

    private static String nameOf(int actor) {
        return "tally-" + actor;
    }

    private int anyNode() {
        int node;
        do {
            node = random.nextInt(cluster.size());
        } while (away.contains(node));
        return node;
    }

    private void ask(int actor, Record message) {
        var ref = tally(anyNode(), actor);
        history.askAsync(
                nameOf(actor),
                message,
                () -> message instanceof Tally.AddAndTell add
                        ? ref.askAsync(add, PATIENT)
                        : ref.askAsync(new Tally.All(), PATIENT));
    }

    private void readAtLast(int actor) {
        var failures = new ArrayList<AskException>();
        for (int attempt = 0; attempt < 10; attempt++) {
            var ref = tally(anyNode(), actor);
            try {
                history.ask(nameOf(actor), new Tally.All(), () -> ref.ask(new Tally.All(), PATIENT));
                return;
            } catch (AskException e) {
                failures.add(e);
                cluster.advance(Duration.ofSeconds(2));
            }
        }
        throw new AssertionError("seed " + cluster.seed() + ": no answer from " + nameOf(actor) + ": " + failures);
    }
}
