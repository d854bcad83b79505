package dev.casty.runtime.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time-outs of a running system: millions a second, of which hardly any comes to pass. A timer for each would cost more
 * than the ask that it guards.
 *
 * <p>What may expire lies in a slot of a {@link Block}, and its slot is cleared when it is settled: an atomic addition, and
 * two plain writes. Nobody reads a clock. Every {@value #SWEEP_MILLIS} ms one thread sweeps: it takes away all blocks, and
 * what is still in them is given a deadline, counted from now, and moves to a queue ordered by these. So what lives longer
 * than a sweep expires up to two sweeps late and never early. What is settled later than that leaves the queue with the
 * next tidying, within {@value #TIDY_SWEEPS} sweeps. While there is nothing that could expire nobody sweeps.
 */
final class Deadlines {
    /** Less than this is left to a timer: two sweeps late would be too late. */
    static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long SWEEP_MILLIS = 20;
    private static final long SWEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS);
    private static final int TIDY_SWEEPS = 50;

    private final Clock clock;
    private final Scheduler scheduler;
    private final AtomicReference<Block> current = new AtomicReference<>(new Block(null));
    private final AtomicBoolean sweeping = new AtomicBoolean();

    // Only the sweeping thread's:
    private final PriorityQueue<Due> dues = new PriorityQueue<>(Comparator.comparingLong(Due::time));
    private final List<Block> unfinished = new ArrayList<>();
    private int sweeps;

    Deadlines(Clock clock, Scheduler scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * What has a deadline.
     *
     * @param time when it expires; compares right as long as all are within half of the range
     */
    private record Due(long time, Block block, int index, Expiring expiring) {
        boolean isSettled() {
            return block.get(index) != expiring;
        }
    }

    /** Keeps something until it is settled or expires. Any thread. */
    void add(Expiring expiring) {
        while (true) {
            var block = current.get();
            int index = block.claim();
            if (index < Block.SLOTS) {
                expiring.keptAt(block, index);
                block.put(index, expiring);
                break;
            }
            current.compareAndSet(block, new Block(block));
        }
        // After the claim: who ends the sweeping looks for claims after saying so.
        if (!sweeping.get() && sweeping.compareAndSet(false, true)) {
            scheduleSweep();
        }
    }

    private void scheduleSweep() {
        scheduler.schedule(SWEEP_NANOS, this::sweep);
    }

    private void sweep() {
        try {
            takeBlocks();
            expireUntil(clock.nanoTime());
            if (++sweeps % TIDY_SWEEPS == 0) {
                dues.removeIf(Due::isSettled);
            }
        } finally {
            goOn();
        }
    }

    private void goOn() {
        if (unfinished.isEmpty() && dues.isEmpty()) {
            sweeping.set(false);
            if (current.get().isUnclaimed() || !sweeping.compareAndSet(false, true)) {
                return;
            }
        }
        scheduleSweep();
    }

    private void takeBlocks() {
        if (!current.get().isUnclaimed()) {
            for (var block = current.getAndSet(new Block(null)); block != null; block = block.takePrevious()) {
                block.close();
                unfinished.add(block);
            }
        }
        // Not before: what was added a moment ago must not have begun earlier.
        long now = clock.nanoTime();
        unfinished.removeIf(block -> moveAll(block, now));
    }

    /** False if somebody has claimed a slot and not filled it yet. */
    private boolean moveAll(Block block, long now) {
        while (block.moved < block.closedAt) {
            var expiring = block.get(block.moved);
            if (expiring == null) {
                return false;
            }
            if (expiring != Block.SETTLED) {
                dues.add(new Due(now + expiring.nanosToExpire(), block, block.moved, expiring));
            }
            block.moved++;
        }
        return true;
    }

    private void expireUntil(long now) {
        for (var due = dues.peek(); due != null && due.time - now <= 0; due = dues.peek()) {
            dues.remove();
            if (!due.isSettled()) {
                due.expiring.expire();
            }
        }
    }

    /** Slots that are filled one after the other and cleared in any order. */
    private static final class Block implements Expiring.Place {
        static final int SLOTS = 256;

        private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Expiring[].class);

        /** Stands where something was settled: null is a slot that was claimed and not filled yet. */
        static final Expiring SETTLED = new Expiring() {
            @Override
            public long nanosToExpire() {
                throw new AssertionError("settled");
            }

            @Override
            public void keptAt(Place place, int index) {
                throw new AssertionError("settled");
            }

            @Override
            public void expire() {
                throw new AssertionError("settled");
            }
        };

        private final @Nullable Expiring[] slots = new Expiring[SLOTS];
        private final AtomicInteger claimed = new AtomicInteger();
        private @Nullable Block previous;
        /** How many slots are filled or will be; and how many of them the sweeping thread has seen to. */
        private int closedAt;

        private int moved;

        Block(@Nullable Block previous) {
            this.previous = previous;
        }

        /** A slot for the caller alone; none if it is not below {@link #SLOTS}. */
        int claim() {
            return claimed.getAndIncrement();
        }

        boolean isUnclaimed() {
            return claimed.get() == 0 && previous == null;
        }

        void put(int index, Expiring expiring) {
            SLOT.setRelease(slots, index, expiring);
        }

        @Nullable
        Expiring get(int index) {
            return (Expiring) SLOT.getAcquire(slots, index);
        }

        @Override
        public void leave(int index) {
            SLOT.setOpaque(slots, index, SETTLED);
        }

        /** Lets nobody claim any more. */
        void close() {
            closedAt = Math.min(SLOTS, claimed.getAndAdd(SLOTS));
        }

        @Nullable
        Block takePrevious() {
            var taken = previous;
            previous = null;
            return taken;
        }
    }
}
