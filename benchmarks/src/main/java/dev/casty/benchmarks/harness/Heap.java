package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Workload;
import java.lang.management.ManagementFactory;
import java.util.Objects;

/** What is in use on the heap of this JVM. */
final class Heap {
    /** What is only weakly held, and what a concurrent cleaner frees, goes with the second or third. */
    private static final int COLLECTIONS = 4;

    private static final long BETWEEN_MILLIS = 100;

    private Heap() {}

    static long used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(BETWEEN_MILLIS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The size of an object with one {@code long}, as the actors of {@link Workload#IDLE} are. */
    static double bytesOfUserObject() throws InterruptedException {
        var objects = new Object[Workload.IDLE_ACTORS];
        long before = used();
        for (int i = 0; i < objects.length; i++) {
            objects[i] = new UserObject();
        }
        double bytes = (used() - before) / (double) objects.length;
        Objects.requireNonNull(objects[objects.length - 1]);
        return bytes;
    }

    private static final class UserObject {
        @SuppressWarnings("unused") // it takes room
        private long handled;
    }
}
