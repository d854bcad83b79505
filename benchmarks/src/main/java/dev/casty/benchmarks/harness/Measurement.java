package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;
import java.time.Duration;
import java.util.Arrays;

/**
 * What a fork does: it runs one workload of one peer until it is warm, finds out meanwhile how much of it takes an
 * iteration's time, measures several iterations of that size, and prints the median.
 */
final class Measurement {
    /** What stands before the figure in the output. */
    static final String RESULT = "RESULT ";

    private static final double NANOS = 1e9;
    /** How much larger an iteration may be than the one before, while the size is looked for. */
    private static final int GROWTH = 8;
    /** How many times as long as planned a peer may take, for which one step is too much already, before it measures less. */
    private static final long PATIENCE = 8L;

    private final Workload workload;
    private final Scenario scenario;

    private Measurement(Workload workload, Scenario scenario) {
        this.workload = workload;
        this.scenario = scenario;
    }

    /** Called by {@link Fork} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            var workload = Workload.valueOf(args[0]);
            var scenario = Peer.valueOf(args[1]).open(workload);
            var measurement = new Measurement(workload, scenario);
            double figure = workload == Workload.IDLE
                    ? measurement.bytes()
                    : measurement.rate(
                            Duration.parse(args[2]).toNanos(),
                            Integer.parseInt(args[3]),
                            Duration.parse(args[4]).toNanos());
            System.out.println(RESULT + figure);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        // A peer takes its time to shut down, and nobody measures that.
        Runtime.getRuntime().halt(0);
    }

    /** Operations a second. */
    private double rate(long warmUpNanos, int iterations, long iterationNanos) throws Exception {
        long size = workload.step();
        long begin = System.nanoTime();
        do {
            double nanos = time(size);
            size = next(size, nanos, iterationNanos);
        } while (System.nanoTime() - begin < warmUpNanos);
        var rates = new double[iterations];
        int measured = 0;
        begin = System.nanoTime();
        do {
            rates[measured++] = size * NANOS / time(size);
        } while (measured < iterations && System.nanoTime() - begin < PATIENCE * iterations * iterationNanos);
        return median(Arrays.copyOf(rates, measured));
    }

    private long next(long size, double nanos, long iterationNanos) {
        double wanted = Math.min(size * iterationNanos / nanos, (double) size * GROWTH);
        long steps = Math.round(wanted / workload.step());
        return Math.clamp(steps * workload.step(), workload.step(), workload.most());
    }

    private double time(long size) throws Exception {
        long begin = System.nanoTime();
        run(size);
        return System.nanoTime() - begin;
    }

    private void run(long size) throws Exception {
        long counted = scenario.run(size);
        if (counted != workload.expected(size)) {
            throw new IllegalStateException("%s of size %,d came to %,d instead of %,d"
                    .formatted(workload.id(), size, counted, workload.expected(size)));
        }
    }

    private double bytes() throws Exception {
        double userObject = Heap.bytesOfUserObject();
        long before = Heap.used();
        run(Workload.IDLE_ACTORS);
        return (Heap.used() - before) / (double) Workload.IDLE_ACTORS - userObject;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
