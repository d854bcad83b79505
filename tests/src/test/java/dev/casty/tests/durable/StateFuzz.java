package dev.casty.tests.durable;

import com.sun.management.ThreadMXBean;
import dev.casty.Behavior;
import dev.casty.StateException;
import dev.casty.codec.Surroundings;
import dev.casty.runtime.durable.StateMemory;
import dev.casty.spi.StateType;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A target for Jazzer (profile {@code fuzz}): entries of a journal as the state of a durable actor, read by generated codecs. The
 * first byte of an input says whether the rest is read as it is or changes a state that was written.
 */
public final class StateFuzz {
    private static final StateType<Hoard> TYPE = HoardDispatch.TYPE.state();
    private static final long BYTES_ANYWAY = 1 << 20;
    private static final long BYTES_PER_BYTE = 200;
    private static final int ATTEMPTS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final byte[] WRITTEN = written();

    private StateFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, input.length);
        var entry = input[0] % 2 == 0 ? rest : changed(rest);
        long most = BYTES_ANYWAY + BYTES_PER_BYTE * entry.length;
        for (int attempt = 0; allocatedBy(entry) > most; attempt++) {
            // What is too much once may be a class that is loaded, and changed by the fuzzer.
            if (attempt == ATTEMPTS) {
                throw new AssertionError("more than " + most + " bytes were allocated");
            }
        }
    }

    private static long allocatedBy(byte[] entry) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        load(entry);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** What was read is written in a form that is read again as the same. */
    private static void load(byte[] entry) {
        byte[] snapshot;
        try {
            snapshot = reread(entry);
        } catch (StateException refused) {
            return;
        }
        if (!Arrays.equals(reread(snapshot), snapshot)) {
            throw new AssertionError("it is another state when it is read again");
        }
    }

    private static byte[] reread(byte[] entry) {
        var memory = new StateMemory<>(TYPE, Surroundings.NONE);
        memory.load(entry);
        var hoard = new Hoard();
        memory.restore(hoard);
        return memory.snapshot(hoard);
    }

    /** With another byte in each place that a step tells: how far from the one before, and which byte. */
    private static byte[] changed(byte[] steps) {
        var bytes = WRITTEN.clone();
        int at = 0;
        for (int step = 0; step + 1 < steps.length; step += 2) {
            at = (at + (steps[step] & 0xff)) % bytes.length;
            bytes[at] = steps[step + 1];
        }
        return bytes;
    }

    private static byte[] written() {
        var memory = new StateMemory<>(TYPE, Surroundings.NONE);
        var hoard = new Hoard();
        memory.restore(hoard);
        hoard.visits = 3;
        hoard.worth = 1L << 40;
        hoard.weight = 1.5f;
        hoard.owner = "Fafnir";
        hoard.price = new BigDecimal("12345678901234567890.12");
        hoard.since = Instant.ofEpochSecond(1_700_000_000, 5);
        var ring = new Hoard.Ring(Hoard.Metal.GOLD, 3.5, Optional.of("one"));
        hoard.best = ring;
        hoard.map = new byte[] {1, 2, 3};
        hoard.floor = new int[][] {{1, 2}, {}, {300}};
        hoard.pieces.add(ring);
        var chest = new Hoard.Chest("oak", List.of(ring), Map.of(Hoard.Metal.SILVER, 7L));
        hoard.pieces.add(chest);
        hoard.chests.put("oak", chest);
        hoard.seen.add(new UUID(1, 2));
        hoard.naps.add(Duration.ofMillis(5));
        memory.changes(hoard, List.<Behavior>of(new Hoard.Asleep(Duration.ofDays(1), List.of(ring))));
        return memory.snapshot(hoard);
    }
}
