package dev.casty.benchmarks.fork;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Work;
import java.util.Arrays;

/**
 * How many operations a second a scenario does. It runs until it is warm, while it is found out how many operations take an
 * iteration's time; then several iterations of that size are measured. Each run's result is checked.
 */
public final class Rate {
    private static final double NANOS = 1e9;
    /** How much larger an iteration may be than the one before, while the size is looked for. */
    private static final int GROWTH = 8;
    /** How many times as long as planned a scenario may take, for which one step is too much already, before it measures less. */
    private static final long PATIENCE = 8L;

    private final Work work;
    private final Scenario scenario;

    /** Of this scenario, which does this work. */
    public Rate(Work work, Scenario scenario) {
        this.work = work;
        this.scenario = scenario;
    }

    /** Operations a second: the median of the iterations. */
    public double measure(Timing timing) throws Exception {
        long iterationNanos = timing.iteration().toNanos();
        long size = work.step();
        long begin = System.nanoTime();
        do {
            double nanos = time(size);
            size = next(size, nanos, iterationNanos);
        } while (System.nanoTime() - begin < timing.warmUp().toNanos());
        var rates = new double[timing.iterations()];
        int measured = 0;
        begin = System.nanoTime();
        do {
            rates[measured++] = size * NANOS / time(size);
        } while (measured < rates.length && System.nanoTime() - begin < PATIENCE * rates.length * iterationNanos);
        return median(Arrays.copyOf(rates, measured));
    }

    private long next(long size, double nanos, long iterationNanos) {
        double wanted = Math.min(size * iterationNanos / nanos, (double) size * GROWTH);
        long steps = Math.round(wanted / work.step());
        return Math.clamp(steps * work.step(), work.step(), work.most());
    }

    private double time(long size) throws Exception {
        long begin = System.nanoTime();
        run(size);
        return System.nanoTime() - begin;
    }

    /** Does it once, and checks what it came to. */
    public void run(long size) throws Exception {
        long counted = scenario.run(size);
        if (counted != work.expected(size)) {
            throw new IllegalStateException("%s of size %,d came to %,d instead of %,d"
                    .formatted(work.id(), size, counted, work.expected(size)));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
