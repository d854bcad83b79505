package dev.casty.testkit;

import dev.casty.ActorSystem;
import dev.casty.journal.Journal;
import dev.casty.runtime.system.LocalSystem;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.SystemConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An actor system in virtual time, whose every choice comes from a seed: which actor runs next, how many messages it
 * handles in one turn, when a timer that is due fires. The same seed gives the same run; a failing one can be run again.
 *
 * <p>Nothing happens by itself. The test drives: while it waits in an {@code ask}, calls {@link #advance} or
 * {@link #runUntilIdle}, or closes the system, actors run and time moves, and only then; time moves only when nobody can
 * go on without. Handlers may block in an ask: they give way to others, as on real threads.
 *
 * <p>Only the thread that made the simulation, and the actors in it, may use it. Real waits ({@code Thread.sleep}, locks
 * that another actor holds) stop the whole simulation.
 */
public final class Simulation implements AutoCloseable {
    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(5);

    private final long seed;
    private final Stage stage;
    private final ActorSystem system;

    private Simulation(long seed, @Nullable Journal journal) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        stage = new Stage(random.split());
        var seams = new Seams(stage::now, stage, new SimulatedDispatcher(stage), stage::call, random.split());
        system = LocalSystem.start(new SystemConfig("simulation-" + seed, ASK_TIMEOUT, journal), seams);
    }

    /** A simulation that the current thread drives. */
    public static Simulation seeded(long seed) {
        return new Simulation(seed, null);
    }

    /** As {@link #seeded(long)}, with durable actors: their state is in this journal, whose receipts must not come by chance. */
    public static Simulation seeded(long seed, Journal journal) {
        return new Simulation(seed, Objects.requireNonNull(journal, "journal"));
    }

    /**
     * Runs a test in a simulation, on a virtual thread, which is faster than on the caller's. What the test throws is
     * thrown, with the seed.
     */
    public static void run(long seed, Consumer<Simulation> test) {
        run(seed, null, test);
    }

    /** As {@link #run(long, Consumer)}, with the journal of {@link #seeded(long, Journal)}, if there is one. */
    public static void run(long seed, @Nullable Journal journal, Consumer<Simulation> test) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name("simulation-" + seed).start(() -> {
            try {
                try (var simulation = new Simulation(seed, journal)) {
                    test.accept(simulation);
                }
                // When it is closed: its journal may be opened by the next.
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.join();
        } catch (CompletionException e) {
            throw new AssertionError("seed " + seed + ": " + e.getCause(), e.getCause());
        }
    }

    /** The seed of this run. */
    public long seed() {
        return seed;
    }

    /** The system; its name contains the seed. */
    public ActorSystem system() {
        return system;
    }

    /** How much virtual time has passed since the beginning. */
    public Duration now() {
        return Duration.ofNanos(stage.now());
    }

    /** Lets this much time pass, and all happen that falls into it. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time passes forwards only, not by " + time);
        }
        stage.driveUntil(stage.now() + time.toNanos());
    }

    /** Lets all happen that can happen without time passing. */
    public void runUntilIdle() {
        stage.driveUntil(stage.now());
    }

    /** How many steps were taken so far: equal for equal runs. */
    public long steps() {
        return stage.steps();
    }

    /** Closes the system, in virtual time, and ends the threads of the simulation. */
    @Override
    public void close() {
        system.close();
        stage.end();
    }
}
