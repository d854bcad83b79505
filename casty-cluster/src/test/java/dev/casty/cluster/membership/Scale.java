package dev.casty.cluster.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a cluster of so many nodes costs, and how fast it is.
 *
 * @param cutOff machines that fall silent
 * @param killed processes whose machines refuse connections then
 * @param quiet bytes that a node sends a second when nothing happens
 * @param churn the same while every five seconds a node is killed and another one joins
 */
record Scale(int nodes, List<Downfall> cutOff, List<Downfall> killed, double quiet, double churn) {
    private static final int SECONDS = 120;
    private static final int SECONDS_BETWEEN_CHANGES = 5;

    static Scale of(int nodes) {
        var cluster = SimulatedCluster.seeded(nodes).startAll(nodes);
        double quiet = quiet(cluster);
        int times = nodes > 500 ? 20 : 40;
        var cutOff = downfalls(cluster, nodes, times, false);
        var killed = downfalls(cluster, nodes, times, true);
        return new Scale(nodes, cutOff, killed, quiet, churn(cluster, nodes));
    }

    private static double quiet(SimulatedCluster cluster) {
        var traffic = new Traffic(cluster);
        do {
            traffic.reset();
            cluster.run(1);
        } while (traffic.carriesNews());
        traffic.reset();
        cluster.run(SECONDS);
        return traffic.bytesPerNodeAndSecond();
    }

    private static List<Downfall> downfalls(SimulatedCluster cluster, int nodes, int times, boolean refuses) {
        cluster.wire().refuses = refuses;
        var downfalls = new ArrayList<Downfall>();
        for (int i = 0; i < times; i++) {
            // The seed stays.
            int number = 1 + cluster.random().nextInt(nodes - 1);
            downfalls.add(Downfall.of(cluster, number));
            cluster.start(number, 0);
            cluster.run(20 + cluster.random().nextDouble());
        }
        cluster.wire().refuses = false;
        return downfalls;
    }

    private static double churn(SimulatedCluster cluster, int nodes) {
        var traffic = new Traffic(cluster);
        traffic.reset();
        for (int seconds = 0; seconds < SECONDS; seconds += SECONDS_BETWEEN_CHANGES) {
            int number = 1 + cluster.random().nextInt(nodes - 1);
            cluster.kill(number);
            cluster.start(number, 0);
            cluster.run(SECONDS_BETWEEN_CHANGES);
        }
        return traffic.bytesPerNodeAndSecond();
    }

    static double mean(Collection<Downfall> downfalls, ToDoubleFunction<Downfall> what) {
        return downfalls.stream().mapToDouble(what).average().orElseThrow();
    }

    static double most(Collection<Downfall> downfalls, ToDoubleFunction<Downfall> what) {
        return downfalls.stream().mapToDouble(what).max().orElseThrow();
    }

    /** Within which all are to know, in periods. */
    double aim() {
        return 3 * Math.log(nodes) / Math.log(2);
    }

    static String header() {
        return """
            | nodes | asked in period | suspected | declared dead | all know, mean (most) | declared dead, refused | all know, refused | aim | bytes, quiet | bytes, churn |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
            """;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.1f | %.1f (%.1f) | %.1f | %.1f (%.1f) | %.1f | %.0f | %.0f |",
                nodes,
                mean(cutOff, Downfall::periodOfFirstPing),
                mean(cutOff, Downfall::untilSuspected),
                mean(cutOff, Downfall::untilFailed),
                mean(cutOff, Downfall::untilAllKnow),
                most(cutOff, Downfall::untilAllKnow),
                mean(killed, Downfall::untilFailed),
                mean(killed, Downfall::untilAllKnow),
                most(killed, Downfall::untilAllKnow),
                aim(),
                quiet,
                churn);
    }
}
