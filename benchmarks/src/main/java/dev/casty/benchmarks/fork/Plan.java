package dev.casty.benchmarks.fork;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param forks how many JVMs for everything that is measured; with fewer than 5 the spread says nothing
 * @param timing how long a fork measures a workload
 * @param flat how long a fork measures one of the costs that are to stay flat; an iteration's size is given there
 * @param samples how many delays of one kind a fork measures; with fewer than some hundred, p99 says nothing
 * @param sampling how long it takes samples of one kind at most, when each is late
 * @param durable how long a fork makes durable changes; actors are given a multiple of the time to get warm
 * @param changes how many of them are made to see what they leave on disk
 * @param recovered about how many MB are on disk of which actors are recovered
 * @param starts how many JVMs are started to see how long that takes
 * @param heap the {@code -Xmx} of every fork
 * @param timeout after which a fork is killed and counted as hung; well above all of the others together
 */
public record Plan(
        int forks,
        Timing timing,
        Timing flat,
        int samples,
        Duration sampling,
        Timing durable,
        int changes,
        int recovered,
        int starts,
        String heap,
        Duration timeout) {
    /** For figures to rely on. */
    public static final Plan FULL = new Plan(
            5,
            new Timing(Duration.ofSeconds(2), 5, Duration.ofMillis(300)),
            new Timing(Duration.ofSeconds(3), 15, Duration.ofMillis(100)),
            1_000,
            Duration.ofSeconds(10),
            new Timing(Duration.ofMillis(600), 5, Duration.ofMillis(120)),
            1_000_000,
            128,
            20,
            "2g",
            Duration.ofSeconds(150));
    /** For everything in three minutes. */
    public static final Plan QUICK = new Plan(
            1,
            new Timing(Duration.ofMillis(600), 3, Duration.ofMillis(100)),
            new Timing(Duration.ofMillis(250), 3, Duration.ofMillis(100)),
            100,
            Duration.ofMillis(400),
            new Timing(Duration.ofMillis(150), 3, Duration.ofMillis(50)),
            100_000,
            32,
            5,
            "2g",
            Duration.ofSeconds(30));

    /** The same with so many forks. */
    public Plan withForks(int changed) {
        return new Plan(changed, timing, flat, samples, sampling, durable, changes, recovered, starts, heap, timeout);
    }
}
