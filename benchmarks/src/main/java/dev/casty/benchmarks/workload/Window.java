package dev.casty.benchmarks.workload;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Asks of a plain thread, many of them in flight. */
public final class Window {
    private Window() {}

    /** Asks 0 to {@code size}, {@link Workload#ASKS_IN_FLIGHT} at a time, and adds up the answers. */
    public static long ask(long size, LongFunction<CompletableFuture<Long>> ask) {
        return ask(Workload.ASKS_IN_FLIGHT, size, ask);
    }

    /** Asks 0 to {@code size}, so many at a time, and adds up the answers. */
    public static long ask(int inFlight, long size, LongFunction<CompletableFuture<Long>> ask) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        CompletableFuture<Long>[] asked = new CompletableFuture[inFlight];
        long sum = 0;
        for (long i = 0; i < size; i++) {
            int slot = (int) (i % asked.length);
            var oldest = asked[slot];
            if (oldest != null) {
                sum += oldest.join();
            }
            asked[slot] = ask.apply(i);
        }
        for (var rest : asked) {
            if (rest != null) {
                sum += rest.join();
            }
        }
        return sum;
    }
}
