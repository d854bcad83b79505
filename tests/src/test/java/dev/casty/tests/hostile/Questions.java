package dev.casty.tests.hostile;

import dev.casty.AskException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a node one question after the other, and notes how long that takes. */
final class Questions {
    private static final long PAUSE_NANOS = 2_000_000;

    private final DoorkeeperRef doorkeeper;
    private final Thread thread = new Thread(this::run);
    private final List<Long> tookNanos = new ArrayList<>();
    private final List<AskException> failures = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    Questions(DoorkeeperRef doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    void begin() {
        thread.start();
    }

    private void run() {
        for (int number = 0; !over; number++) {
            long begin = System.nanoTime();
            try {
                doorkeeper.ask(new Doorkeeper.Knock(number), Duration.ofSeconds(5));
                tookNanos.add(System.nanoTime() - begin);
            } catch (AskException e) {
                failures.add(e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Any number of times. */
    void end() throws InterruptedException {
        over = true;
        thread.join();
    }

    List<AskException> failures() {
        return failures;
    }

    /** When it has ended. */
    @Override
    public String toString() {
        var sorted = tookNanos.stream().sorted().toList();
        return "%,d asks answered, half of them within %,d us, 99 %% within %,d us, all within %,d us"
                .formatted(
                        sorted.size(),
                        micros(sorted.get(sorted.size() / 2)),
                        micros(sorted.get(sorted.size() * 99 / 100)),
                        micros(sorted.getLast()));
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
