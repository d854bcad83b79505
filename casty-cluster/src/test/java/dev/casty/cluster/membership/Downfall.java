package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;

import dev.casty.cluster.membership.Change.Kind;
import dev.casty.cluster.membership.SwimMessage.Ping;

/** A node is killed, and the others find out: when what happened, in seconds, which are periods. */
final class Downfall {
    private final SimulatedCluster cluster;
    private final Peer victim;
    private final long killed;
    private long asked;
    private long suspected;
    private long failed;
    private long last;
    private int told;

    private Downfall(SimulatedCluster cluster, int number) {
        this.cluster = cluster;
        victim = cluster.node(number).peer();
        cluster.onSend((node, message) -> sent(message));
        cluster.onChange((node, change) -> changed(change));
        cluster.kill(number);
        killed = cluster.agenda().now();
    }

    /** Kills the node with this number, and waits until all know. */
    static Downfall of(SimulatedCluster cluster, int number) {
        var downfall = new Downfall(cluster, number);
        int nodes = cluster.nodes().size();
        for (int quarters = 0; downfall.told < nodes; quarters++) {
            if (quarters > 1_000) {
                throw new AssertionError(downfall.told + " of " + nodes + " nodes know");
            }
            cluster.run(0.25);
        }
        cluster.onSend((node, message) -> {});
        cluster.onChange((node, change) -> {});
        return downfall;
    }

    private void sent(SwimMessage message) {
        long now = cluster.agenda().now();
        if (asked == 0 && message instanceof Ping ping && ping.to().equals(victim)) {
            asked = now;
        }
        if (suspected == 0
                && message.rumors().stream()
                        .anyMatch(each -> each.peer().equals(victim) && each.status() != Status.ALIVE)) {
            suspected = now;
        }
    }

    private void changed(Change change) {
        if (change.kind() == Kind.FAILED && change.peer().equals(victim)) {
            last = cluster.agenda().now();
            failed = failed == 0 ? last : failed;
            told++;
        }
    }

    private double seconds(long from, long to) {
        return (to - from) / (double) SECOND;
    }

    /** In which period after its end it was asked the first time: SWIM expects the 1.58th. */
    double periodOfFirstPing() {
        return Math.ceil(seconds(killed, asked));
    }

    double untilSuspected() {
        return seconds(killed, suspected);
    }

    double untilFailed() {
        return seconds(killed, failed);
    }

    /** From the first who declares it dead to the last who hears of it. */
    double untilAllKnow() {
        return seconds(failed, last);
    }
}
