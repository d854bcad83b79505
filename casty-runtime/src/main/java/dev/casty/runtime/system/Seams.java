package dev.casty.runtime.system;

import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.WorkerPool;
import dev.casty.runtime.time.Clock;
import dev.casty.runtime.time.Scheduler;
import dev.casty.runtime.time.ThreadScheduler;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * All that is not deterministic, behind interfaces: production and simulation differ in these alone.
 *
 * @param clock what time it is
 * @param scheduler who calls later
 * @param dispatcher who runs actors
 * @param callbacks where users' callbacks and subscribers run
 * @param random chance
 */
public record Seams(
        Clock clock, Scheduler scheduler, Dispatcher dispatcher, Executor callbacks, RandomGenerator random) {
    /** The machine's own time, threads and chance. */
    public static Seams ofThisMachine(String system) {
        return new Seams(
                System::nanoTime,
                new ThreadScheduler(system),
                new WorkerPool(system, Runtime.getRuntime().availableProcessors()),
                task -> Thread.ofVirtual().name(system + "-callback").start(task),
                new SharedRandom());
    }

    /** Each thread's own generator, so that any thread may ask. */
    private static final class SharedRandom implements RandomGenerator {
        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }
}
