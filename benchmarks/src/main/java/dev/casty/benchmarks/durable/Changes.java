package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Rate;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;
import dev.casty.benchmarks.workload.Scenario;
import java.util.List;

/** Changes that one peer makes and says to be safe; at the end it is opened again, and has to have all of them. */
abstract class Changes implements Scenario {
    /** The names of the readings: changes a second. */
    static final String RATE = "rate";
    /** Microseconds a change. */
    static final String MICROS = "micros";

    private static final double MICROS_A_SECOND = 1e6;

    private long made;

    /** Makes so many. */
    abstract void make(long size) throws Exception;

    /** Closed before: opens what is on disk, and counts the changes in it. */
    abstract long kept() throws Exception;

    @Override
    public final long run(long size) throws Exception {
        make(size);
        made += size;
        return size;
    }

    /** Measures how many it makes in a second, some at a time; closes it, and checks what it has kept. */
    static List<Reading> measure(Changes changes, int step, Timing timing) throws Exception {
        double rate = new Rate(new Groups(step), changes).measure(timing);
        changes.close();
        long kept = changes.kept();
        if (kept != changes.made) {
            throw new IllegalStateException(
                    "%,d changes were acknowledged, and %,d are there".formatted(changes.made, kept));
        }
        return List.of(new Reading(RATE, rate), new Reading(MICROS, MICROS_A_SECOND / rate));
    }
}
