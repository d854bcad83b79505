package dev.casty.runtime.dispatch;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Every interleaving, up to a bound, of the owner and thieves. Public because Lincheck makes instances. */
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class RunQueueModelTest {
    private static final int NONE = 0;

    private final RunQueue queue = new RunQueue();

    private record Numbered(int number) implements Task {
        @Override
        public void run() {}
    }

    @Operation(nonParallelGroup = "owner")
    public boolean offer(@Param(name = "value") int value) {
        return queue.offer(new Numbered(value));
    }

    @Operation
    public int poll() {
        return queue.poll() instanceof Numbered(int number) ? number : NONE;
    }

    @Test
    void theRingIsLinearizableToAFifoOfOneOwnerAndManyThieves() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("casty.lincheck.iterations", 5))
                .invocationsPerIteration(Integer.getInteger("casty.lincheck.invocations", 300))
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Fifo.class)
                .check(RunQueueModelTest.class);
    }

    /** What the ring must look like from outside. */
    public static class Fifo {
        private final ArrayDeque<Integer> tasks = new ArrayDeque<>();

        public boolean offer(int value) {
            return tasks.add(value);
        }

        public int poll() {
            var first = tasks.pollFirst();
            return first == null ? NONE : first;
        }
    }
}
