package dev.casty.benchmarks.fairness;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.fork.Reading;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a fork of {@link FairnessForks} does: it takes samples of all delays under one load. */
final class DelaysUnderLoad {
    /** The reading of how many messages a second the loading actors handled meanwhile. */
    static final String RATE = "rate";

    private static final double NANOS = 1e9;

    private final ActorSystem system;
    private final Saturation load;
    private final SplittableRandom random = new SplittableRandom(1);
    private ProberRef prober;

    private DelaysUnderLoad(ActorSystem system, Saturation load) {
        this.system = system;
        this.load = load;
        prober = system.actor(ProberRef.spec());
    }

    /** Called by {@link FairnessForks} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            var system = ActorSystem.create();
            var load = Load.valueOf(args[0]).begin(system);
            new DelaysUnderLoad(system, load).measure(Sampling.atEndOf(args));
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private void measure(Sampling sampling) throws InterruptedException {
        for (var delay : Delay.values()) {
            sampling.warmUp(() -> sample(delay));
        }
        long begin = System.nanoTime();
        long before = load.handled();
        for (var delay : Delay.values()) {
            sampling.take(load, random, () -> sample(delay)).print(delay.id());
        }
        new Reading(RATE, (load.handled() - before) * NANOS / (System.nanoTime() - begin)).print();
    }

    private long sample(Delay delay) throws InterruptedException {
        try {
            return delay.begin(prober, random).get(Delay.PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException starved) {
            // This one may have something to do for long.
            prober = system.actor(ProberRef.spec());
            return Delay.PATIENCE.toNanos();
        } catch (ExecutionException e) {
            throw new IllegalStateException(delay.id(), e);
        }
    }
}
