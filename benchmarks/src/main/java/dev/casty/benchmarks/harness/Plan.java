package dev.casty.benchmarks.harness;

import java.time.Duration;

/**
 * How long a fork measures.
 *
 * @param forks how many JVMs for each workload and peer; with fewer than 5 the spread says nothing
 * @param warmUp how long a fork runs before it measures; too short, and the JIT compiler's work is measured
 * @param iterations how many iterations are measured; a fork reports their median
 * @param iteration how long an iteration is to take; too short, and one collection of garbage decides
 * @param heap the {@code -Xmx} of every fork
 * @param timeout after which a fork is killed and counted as hung; well above all of the others together
 */
record Plan(int forks, Duration warmUp, int iterations, Duration iteration, String heap, Duration timeout) {
    static final Plan FULL =
            new Plan(5, Duration.ofSeconds(3), 7, Duration.ofMillis(300), "2g", Duration.ofSeconds(90));
    /** For all workloads and peers in three minutes. */
    static final Plan QUICK =
            new Plan(1, Duration.ofMillis(600), 3, Duration.ofMillis(100), "2g", Duration.ofSeconds(30));

    Plan withForks(int changed) {
        return new Plan(changed, warmUp, iterations, iteration, heap, timeout);
    }
}
