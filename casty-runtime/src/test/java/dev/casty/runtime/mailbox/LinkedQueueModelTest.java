package dev.casty.runtime.mailbox;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every interleaving, up to a bound, of several producers and one consumer. Public because Lincheck makes instances. */
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class LinkedQueueModelTest {
    private final PlainQueue queue = new PlainQueue();

    @Operation
    public void push(@Param(name = "value") int value) {
        queue.push(value);
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
    void theQueueIsLinearizableToAFifoForOneConsumer() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("casty.lincheck.iterations", 8))
                .invocationsPerIteration(Integer.getInteger("casty.lincheck.invocations", 500))
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Fifo.class)
                .check(LinkedQueueModelTest.class);
    }

    /** What the queue must look like from outside. */
    public static class Fifo {
        private final ArrayDeque<Integer> messages = new ArrayDeque<>();

        public void push(int value) {
            messages.addLast(value);
        }

        public @Nullable Object poll() {
            return messages.pollFirst();
        }

        public boolean isEmpty() {
            return messages.isEmpty();
        }
    }
}
