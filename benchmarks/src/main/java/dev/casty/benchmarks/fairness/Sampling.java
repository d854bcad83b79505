package dev.casty.benchmarks.fairness;

import dev.casty.benchmarks.fork.Plan;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** How a fork takes samples of a kind while a load goes on: so many, or as many as fit into the time. */
record Sampling(int samples, Duration atMost) {
    /** Something that can be sampled. */
    interface Source {
        long sample() throws InterruptedException;
    }

    private static final int WARM_UP = 20;
    private static final int WARM_UP_PART = 5;

    static Sampling of(Plan plan) {
        return new Sampling(plan.samples(), plan.sampling());
    }

    /** For the command line of a fork. */
    List<String> toArguments() {
        return List.of(Integer.toString(samples), atMost.toString());
    }

    /** From the command line of a fork, at whose end it stands. */
    static Sampling atEndOf(String... arguments) {
        int end = arguments.length;
        return new Sampling(Integer.parseInt(arguments[end - 2]), Duration.parse(arguments[end - 1]));
    }

    /** Runs the source until it is warm. */
    void warmUp(Source source) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < WARM_UP && System.nanoTime() - begin < atMost.toNanos() / WARM_UP_PART; i++) {
            source.sample();
        }
    }

    /** Takes the samples, at moments that nobody foresees. Those between which the load gave out are dropped. */
    Samples take(Saturation load, SplittableRandom random, Source source) throws InterruptedException {
        var taken = new Samples();
        long begin = System.nanoTime();
        while (taken.isEmpty() || taken.size() < samples && System.nanoTime() - begin < atMost.toNanos()) {
            Thread.sleep(Delay.someTime(random));
            boolean loaded = load.holds();
            long sample = source.sample();
            if (loaded && load.holds()) {
                taken.add(sample);
            }
        }
        return taken;
    }
}
