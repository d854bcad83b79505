package dev.casty.runtime.mailbox;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every interleaving, up to a bound, of senders and a consumer. Public because Lincheck makes instances. */
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class BoundedQueueModelTest {
    private static final int CAPACITY = 2;

    private final BoundedQueue queue = new BoundedQueue(CAPACITY);

    @Operation
    public boolean offer(@Param(name = "value") int value) {
        return queue.offer(value);
    }

    @Operation
    public @Nullable Object pushOut(@Param(name = "value") int value) {
        return queue.pushOut(value, message -> true);
    }

    @Operation(nonParallelGroup = "consumer")
    public @Nullable Object poll() {
        return queue.poll();
    }

    @Operation(nonParallelGroup = "consumer")
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    @Test
    void theQueueIsLinearizableToABoundedFifo() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("casty.lincheck.iterations", 4))
                .invocationsPerIteration(Integer.getInteger("casty.lincheck.invocations", 300))
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Fifo.class)
                .check(BoundedQueueModelTest.class);
    }

    /** What the queue must look like from outside. */
    public static class Fifo {
        private final ArrayDeque<Integer> messages = new ArrayDeque<>();

        public boolean offer(int value) {
            return messages.size() < CAPACITY && messages.add(value);
        }

        public @Nullable Object pushOut(int value) {
            var oldest = messages.size() >= CAPACITY ? messages.pollFirst() : null;
            messages.addLast(value);
            return oldest;
        }

        public @Nullable Object poll() {
            return messages.pollFirst();
        }

        public boolean isEmpty() {
            return messages.isEmpty();
        }
    }
}
