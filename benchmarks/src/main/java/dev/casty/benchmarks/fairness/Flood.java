package dev.casty.benchmarks.fairness;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** An actor that always has a backlog: platform threads tell it more whenever that becomes small. */
final class Flood implements Saturation {
    private static final int PRODUCERS = 2;
    /** Some ten milliseconds of work: a producer that doesn't get a core for a while is not noticed. */
    private static final long BACKLOG = 100_000;
    /** With less than a turn's messages there is no flood. */
    private static final long LEAST_BACKLOG = 64;

    private static final int AT_A_TIME = 1_000;
    private static final long PAUSE_NANOS = 100_000;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong handled = new AtomicLong();

    private Flood() {}

    static Flood begin(ActorSystem system) {
        var flood = new Flood();
        var flooded = system.actor(Flood_FloodedRef.spec(flood.handled));
        for (int i = 0; i < PRODUCERS; i++) {
            Thread.ofPlatform().daemon().name("producer-" + i).start(() -> flood.produce(flooded));
        }
        return flood;
    }

    private void produce(Flood_FloodedRef flooded) {
        var drop = new Flooded.Drop();
        while (true) {
            if (backlog() > BACKLOG) {
                LockSupport.parkNanos(PAUSE_NANOS);
                continue;
            }
            for (int i = 0; i < AT_A_TIME; i++) {
                flooded.send(drop);
            }
            sent.addAndGet(AT_A_TIME);
        }
    }

    private long backlog() {
        return sent.get() - handled.get();
    }

    @Override
    public long handled() {
        return handled.get();
    }

    @Override
    public boolean holds() {
        return backlog() >= LEAST_BACKLOG;
    }

    @Actor
    static final class Flooded {
        record Drop() {}

        /** Some hundred nanoseconds of work, so that the producers need not keep all cores busy themselves. */
        private static final int STEPS = 50;

        private final AtomicLong handled;

        @SuppressWarnings("unused") // the work
        private long state = 1;

        Flooded(AtomicLong handled) {
            this.handled = handled;
        }

        @On
        void drop(Drop message) {
            for (int i = 0; i < STEPS; i++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
            }
            handled.lazySet(handled.getPlain() + 1);
        }
    }
}
