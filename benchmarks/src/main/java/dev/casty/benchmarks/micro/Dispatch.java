package dev.casty.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a message to the end of its handler, through the generated table and without mailbox or worker. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Dispatch {
    private static final Key[] KEYS = {
        new Key.Key0(),
        new Key.Key1(),
        new Key.Key2(),
        new Key.Key3(),
        new Key.Key4(),
        new Key.Key5(),
        new Key.Key6(),
        new Key.Key7(),
        new Key.Key8(),
        new Key.Key9()
    };

    private final Keypad keypad = new Keypad();
    private int next;

    /** Always the same message. */
    @Benchmark
    public @Nullable Object oneOfTen() throws Throwable {
        return dispatch(KEYS[KEYS.length / 2]);
    }

    /** All messages by turns. */
    @Benchmark
    public @Nullable Object tenByTurns() throws Throwable {
        next = next == KEYS.length - 1 ? 0 : next + 1;
        return dispatch(KEYS[next]);
    }

    @SuppressWarnings("NullAway") // these handlers take no context
    private @Nullable Object dispatch(Key message) throws Throwable {
        var type = KeypadDispatch.TYPE;
        return type.handlers().handle(keypad, type.messages().indexOf(message.getClass()), message, null);
    }
}
