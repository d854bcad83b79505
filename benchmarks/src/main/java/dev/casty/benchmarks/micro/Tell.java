package dev.casty.benchmarks.micro;

import dev.casty.ActorSystem;
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

/** A tell of a message that exists. Every so often the sender waits, or the mailbox would grow and not be measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Tell {
    /** Many: the ask at the end of each batch is counted with them. */
    private static final int TELLS = 10_000;

    private static final Echo.Note NOTE = new Echo.Note();
    private static final Echo.Question QUESTION = new Echo.Question();

    private final ActorSystem system = ActorSystem.create();
    private final EchoRef echo = system.actor("echo", EchoRef.spec());

    /** From a plain thread to one actor. */
    @Benchmark
    @OperationsPerInvocation(TELLS)
    public Object tell() {
        for (int i = 0; i < TELLS; i++) {
            echo.send(NOTE);
        }
        return echo.ask(QUESTION);
    }

    /** Ends the system's threads. */
    @TearDown
    public void close() {
        system.close();
    }
}
