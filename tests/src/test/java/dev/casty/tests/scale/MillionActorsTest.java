package dev.casty.tests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs in a JVM of 1 GiB, as all tests of this module. */
class MillionActorsTest {
    private static final int ACTORS = 1_000_000;

    @Test
    void aMillionActorsAreSpawnedMessagedAndStopped() {
        assertThat(Runtime.getRuntime().maxMemory()).as("-Xmx1g").isLessThanOrEqualTo(1L << 30);
        var touched = new LongAdder();
        var stopped = new LongAdder();
        var refs = new PebbleRef[ACTORS];
        long begin = System.nanoTime();
        try (var system = ActorSystem.create()) {
            system.events().subscribe(SystemEvent.DeadLetter.class, letter -> stopped.increment());
            for (int i = 0; i < ACTORS; i++) {
                refs[i] = system.actor(PebbleRef.spec(touched));
                refs[i].send(new Pebble.Touch());
            }
            Awaitility.await().until(() -> touched.sum() == ACTORS);
            long used = usedAfterCollection();
            for (var ref : refs) {
                system.stop(ref);
            }
            refs[ACTORS - 1]
                    .askAsync(new Pebble.Touch())
                    .exceptionally(expected -> null)
                    .join();
            System.out.printf(
                    "a million actors: %,d ms, %,d bytes each with name and ref%n",
                    (System.nanoTime() - begin) / 1_000_000, used / ACTORS);
        }
        assertThat(touched.sum()).isEqualTo(ACTORS);
    }

    private static long usedAfterCollection() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
