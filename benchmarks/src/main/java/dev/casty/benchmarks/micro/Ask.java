package dev.casty.benchmarks.micro;

import dev.casty.ActorSystem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An ask from a plain thread; message and reply exist, so that all bytes are the ask's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Ask {
    private static final int IN_FLIGHT = 1_000;
    private static final Echo.Question QUESTION = new Echo.Question();

    private final ActorSystem system = ActorSystem.create();
    private final EchoRef echo = system.actor("echo", EchoRef.spec());
    private final CompletableFuture<?>[] asked = new CompletableFuture<?>[IN_FLIGHT];

    /** Waits in {@code ask}. */
    @Benchmark
    public Object ask() {
        return echo.ask(QUESTION);
    }

    /** Waits for the future of {@code askAsync}. */
    @Benchmark
    public Object askAsync() {
        return echo.askAsync(QUESTION).join();
    }

    /** A thousand {@code askAsync}, then waits for all of them. */
    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public Object askAsyncInFlight() {
        for (int i = 0; i < IN_FLIGHT; i++) {
            asked[i] = echo.askAsync(QUESTION);
        }
        for (int i = 0; i < IN_FLIGHT - 1; i++) {
            asked[i].join();
        }
        return asked[IN_FLIGHT - 1].join();
    }

    /** Ends the system's threads. */
    @TearDown
    public void close() {
        system.close();
    }
}
