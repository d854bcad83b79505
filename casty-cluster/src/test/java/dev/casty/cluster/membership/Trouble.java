package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Faults of all kinds, by chance, one upon the other, for some time. Then all is well again. */
final class Trouble {
    private static final int SECONDS = 60;

    private final SimulatedCluster cluster;
    private final SplittableRandom random;
    private final int addresses;
    private final List<String> log = new ArrayList<>();
    private boolean over;

    Trouble(SimulatedCluster cluster, int addresses) {
        this.cluster = cluster;
        this.addresses = addresses;
        random = cluster.random().split();
        cluster.wire().refuses = random.nextBoolean();
    }

    /** Makes trouble. When it returns, all faults are over and everybody runs who was not killed for good. */
    void make() {
        int faults = 2 + random.nextInt(14);
        for (int fault = 0; fault < faults; fault++) {
            cluster.agenda().after(random.nextLong(SECONDS * SECOND), this::something);
        }
        cluster.run(SECONDS);
        end();
    }

    private void end() {
        over = true;
        cluster.wire().heal();
        cluster.nodes().forEach(SimulatedNode::resume);
        // Through it the others join.
        if (!cluster.isRunning(0) || !cluster.node(0).isMember()) {
            cluster.kill(0);
            start(0);
        }
    }

    private void something() {
        switch (random.nextInt(10)) {
            case 0 -> lose();
            case 1 -> delay();
            case 2 -> cluster.wire().duplication = random.nextDouble(0.5);
            case 3 -> partition(true);
            case 4 -> partition(false);
            case 5 -> cutSomeLinks();
            case 6 -> pause();
            case 7 -> kill();
            case 8 -> leave();
            default -> startSome();
        }
    }

    private void lose() {
        note("loss");
        cluster.wire().loss = random.nextDouble(0.6);
        later(() -> cluster.wire().loss = 0);
    }

    private void delay() {
        note("delay");
        cluster.wire().maxDelay = random.nextLong(3 * SECOND) + 100;
        later(() -> cluster.wire().maxDelay = 2 * Wire.MILLI);
    }

    private void partition(boolean bothWays) {
        var some = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (int number = 0; number < addresses; number++) {
            (random.nextBoolean() ? some : others).add(number);
        }
        note((bothWays ? "partition " : "one-way ") + some + " " + others);
        cluster.cut(some, others);
        if (bothWays) {
            cluster.cut(others, some);
        }
        later(() -> mend(some, others));
    }

    private void mend(List<Integer> some, List<Integer> others) {
        note("mend");
        for (int one : some) {
            for (int other : others) {
                cluster.wire().mend(SimulatedCluster.address(one), SimulatedCluster.address(other));
                cluster.wire().mend(SimulatedCluster.address(other), SimulatedCluster.address(one));
            }
        }
    }

    private void cutSomeLinks() {
        boolean rejects = random.nextBoolean();
        note(rejects ? "reject links" : "cut links");
        for (int links = random.nextInt(addresses * 2); links >= 0; links--) {
            var from = SimulatedCluster.address(random.nextInt(addresses));
            var to = SimulatedCluster.address(random.nextInt(addresses));
            if (rejects) {
                cluster.wire().reject(from, to);
            } else {
                cluster.wire().cut(from, to);
            }
        }
    }

    private void pause() {
        var node = cluster.node(random.nextInt(addresses));
        if (node != null) {
            note("pause " + node.peer());
            node.pause(random.nextBoolean());
            later(() -> {
                note("resume " + node.peer());
                node.resume();
            });
        }
    }

    private void kill() {
        int number = random.nextInt(addresses);
        note("kill " + number);
        cluster.kill(number);
        if (random.nextBoolean()) {
            later(() -> start(number));
        }
    }

    private void leave() {
        int number = random.nextInt(addresses);
        var node = cluster.node(number);
        if (node != null && !node.isPaused() && node.isMember()) {
            note("leave " + node.peer());
            node.leave();
            cluster.agenda().after(random.nextLong(5 * SECOND), () -> {
                if (cluster.node(number) == node) {
                    cluster.kill(number);
                }
            });
        }
    }

    private void startSome() {
        for (int some = random.nextInt(3); some >= 0; some--) {
            start(random.nextInt(addresses));
        }
    }

    private void start(int number) {
        if (!cluster.isRunning(number)) {
            note("start " + number);
            cluster.start(number, 0, random.nextInt(addresses));
        }
    }

    private void later(Runnable action) {
        cluster.agenda().after(random.nextLong(SECONDS * SECOND), () -> {
            if (!over) {
                action.run();
            }
        });
    }

    private void note(String what) {
        log.add("%.1f s %s".formatted(cluster.agenda().now() / (double) SECOND, what));
    }

    @Override
    public String toString() {
        return String.join("\n", log);
    }
}
