package dev.casty.runtime.mailbox;

import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving, up to a bound, of those who end a rest with the consumer that begins it: exactly one is told, and is
 * the consumer from then on. Public because Lincheck makes instances.
 */
public class LinkedQueueRestModelTest {
    private final PlainQueue queue = new PlainQueue();
    /** Of those who were told and have not consumed yet: none while the consumer rests or is at work, else one. */
    private final AtomicInteger told = new AtomicInteger(1);

    private final AtomicInteger pushed = new AtomicInteger();
    private volatile boolean consuming;
    private int consumed;

    @Operation
    public void push() {
        if (queue.push(pushed.incrementAndGet())) {
            tell();
        }
    }

    @Operation
    public void rouse() {
        if (queue.rouse()) {
            tell();
        }
    }

    /** A turn of one message, on the thread of whoever takes it. */
    @Operation
    public void consume() {
        if (!told.compareAndSet(1, 0)) {
            return;
        }
        check(!consuming, "two consumers at a time");
        consuming = true;
        check(!queue.isResting(), "somebody was told, and the rest goes on");
        var message = queue.peek();
        if (message != null) {
            check(queue.atHand() == message && queue.peek() == message, "what is at hand has changed");
            queue.remove();
            consumed++;
        }
        consuming = false;
        if (!queue.rest()) {
            tell();
        }
    }

    private void tell() {
        check(told.incrementAndGet() == 1, "two were told of one rest");
    }

    @Validate
    public void nothingWaitsWhileTheConsumerRests() {
        while (told.get() > 0) {
            consume();
        }
        check(queue.isResting(), "nobody was told, and the consumer does not rest");
        check(queue.isEmpty(), "messages wait while the consumer rests");
        check(consumed == pushed.get(), "messages were lost or doubled");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Test
    void exactlyOneIsToldOfARestAndNothingIsForgotten() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("casty.lincheck.iterations", 5))
                .invocationsPerIteration(Integer.getInteger("casty.lincheck.invocations", 300))
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(0)
                .check(LinkedQueueRestModelTest.class);
    }
}
