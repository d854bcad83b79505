package dev.casty.testkit;

import dev.casty.runtime.time.Clock;

/** The time of a simulation, which begins with the same moment in all runs. */
record StageClock(Stage stage) implements Clock {
    private static final long BEGINNING_MILLIS = 1_000_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public long nanoTime() {
        return stage.now();
    }

    @Override
    public long wallMillis() {
        return BEGINNING_MILLIS + stage.now() / NANOS_PER_MILLI;
    }
}
