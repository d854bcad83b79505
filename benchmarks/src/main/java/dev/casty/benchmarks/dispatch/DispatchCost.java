package dev.casty.benchmarks.dispatch;

import dev.casty.ActorRef;
import dev.casty.ActorSystem;
import dev.casty.spi.GeneratedRef;
import java.util.Arrays;
import java.util.Locale;

/**
 * Sends messages of 1, 10, 100, 200 and 400 kinds to one actor from one thread, protocols by turns, and prints nanoseconds a
 * message: medians with min and max, and the ratio to one kind.
 */
public final class DispatchCost {
    private static final int[] SIZES = {1, 10, 100, 200, 400};
    private static final int MESSAGES = 2_000 * 1_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;

    private DispatchCost() {}

    /** Runs all. */
    public static void main(String[] args) throws Exception {
        var protocols = new WideProtocol[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            protocols[i] = WideProtocol.ofSize(SIZES[i]);
        }
        var nanos = new double[SIZES.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < SIZES.length; i++) {
                double each = measure(protocols[i]);
                if (round >= 0) {
                    nanos[i][round] = each;
                }
            }
        }
        System.out.printf(
                "%,d tells, JDK %d, %d rounds by turns%n",
                MESSAGES, Runtime.version().feature(), ROUNDS);
        for (int i = 0; i < SIZES.length; i++) {
            Arrays.sort(nanos[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%3d messages: %5.1f ns a tell (%.1f to %.1f), %.2f of one%n",
                    SIZES[i],
                    nanos[i][ROUNDS / 2],
                    nanos[i][0],
                    nanos[i][ROUNDS - 1],
                    nanos[i][ROUNDS / 2] / nanos[0][ROUNDS / 2]);
        }
    }

    /** The nanoseconds from the first tell until the last was handled, for each. */
    private static double measure(WideProtocol protocol) throws ReflectiveOperationException {
        try (var system = ActorSystem.create()) {
            ActorRef ref = system.actor(protocol.spec());
            var wide = GeneratedRef.of(ref);
            var messages = protocol.messages();
            long begin = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                wide.tellUntyped(messages[i % messages.length]);
            }
            while (protocol.handled() != MESSAGES) {
                Thread.onSpinWait();
            }
            return (System.nanoTime() - begin) / (double) MESSAGES;
        }
    }
}
