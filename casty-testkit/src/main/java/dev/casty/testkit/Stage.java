package dev.casty.testkit;

import dev.casty.Cancellable;
import dev.casty.runtime.dispatch.Task;
import dev.casty.runtime.time.Scheduler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulation is played: virtual time, what can happen next, and the threads on which it happens.
 *
 * <p>Handlers may block, so each runs on a thread of its own kind, a {@link Strand}. But only one thread runs at a time:
 * the one with the baton. The driver (the test's thread) gives the baton away when it waits; a strand plays one step after
 * the other, chosen by chance, until the driver can go on, or a parked strand is chosen, to which it then passes the
 * baton; a strand whose step parks passes the baton to a fresh one. Nothing here is locked or volatile for that reason:
 * passing the baton orders everything.
 */
final class Stage implements Scheduler {
    private static final int MAX_BATCH = 4;
    /** A simulation that takes more steps than this without the driver's turn runs in circles. */
    private static final long MAX_STEPS = 50_000_000;

    private final SplittableRandom random;
    private final PriorityQueue<Due> timers =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::number));
    private final List<Runnable> ready = new ArrayList<>();
    private final List<Strand> parked = new ArrayList<>();
    private final ArrayDeque<Strand> free = new ArrayDeque<>();
    private final Map<Thread, Strand> strands = new HashMap<>();
    private final Strand driver;
    private long now;
    private long timerCount;
    private long steps;
    private boolean ended;

    Stage(SplittableRandom random) {
        this.random = random;
        driver = Strand.ofDriver(this, Thread.currentThread());
        strands.put(Thread.currentThread(), driver);
    }

    /** Something that happens at a time. */
    private record Due(long time, long number, Runnable task) {}

    // ---- what happens

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    int randomBatch() {
        return 1 + random.nextInt(MAX_BATCH);
    }

    /** Runs a task, sometime. */
    void perform(Task task) {
        ready.add(new TaskStep(task));
    }

    /** Runs a callback, sometime. */
    void call(Runnable callback) {
        ready.add(callback);
    }

    /** A turn of an actor. */
    private record TaskStep(Task task) implements Runnable {
        @Override
        public void run() {
            throw new AssertionError("strands run tasks");
        }
    }

    @Override
    public Cancellable schedule(long delayNanos, Runnable task) {
        var due = new Due(later(delayNanos), timerCount++, task);
        timers.add(due);
        return () -> timers.remove(due);
    }

    @Override
    public void shutdown() {
        // What is still to come comes if the driver lets time pass.
    }

    // ---- who goes on

    /** Plays until this time and until nothing can happen then. For the driver. */
    void driveUntil(long time) {
        do {
            driver.permit = false;
            driver.deadline = time;
            giveAwayAndWait(driver);
        } while (now < time);
    }

    /** Lets the current thread wait, and others play. */
    void park(long nanos) {
        var strand = current();
        if (strand.permit || Thread.currentThread().isInterrupted()) {
            strand.permit = false;
            return;
        }
        strand.deadline = later(nanos);
        if (strand != driver) {
            parked.add(strand);
        }
        giveAwayAndWait(strand);
        parked.remove(strand);
        strand.permit = false;
    }

    void unpark(Thread thread) {
        var strand = strands.get(thread);
        if (strand != null) {
            strand.permit = true;
        }
    }

    private long later(long nanos) {
        return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + Math.max(0, nanos);
    }

    private Strand current() {
        var strand = strands.get(Thread.currentThread());
        if (strand == null) {
            throw new IllegalStateException("thread '" + Thread.currentThread().getName()
                    + "' is no part of the simulation: only the thread that made it, and its actors, may wait in it");
        }
        return strand;
    }

    private void giveAwayAndWait(Strand strand) {
        freeStrand().giveBaton();
        strand.awaitBaton();
    }

    private Strand freeStrand() {
        var strand = free.pollLast();
        if (strand == null) {
            strand = Strand.ofWorker(this);
            strands.put(strand.thread(), strand);
        }
        return strand;
    }

    /** Plays step after step, until somebody else is to go on, who then has the baton. On a worker strand. */
    void play(Strand self) {
        while (!ended) {
            var next = choose();
            if (next instanceof Strand strand) {
                free.addLast(self);
                strand.giveBaton();
                return;
            }
            self.play(next);
        }
    }

    /** What happens next: a strand that goes on, or a step. Lets time pass if nothing can happen without. */
    private Object choose() {
        if (++steps > MAX_STEPS) {
            throw new IllegalStateException("the simulation does not come to rest");
        }
        while (true) {
            moveDueTimers();
            var awake = parked.stream()
                    .filter(strand -> strand.permit || strand.deadline <= now)
                    .toList();
            int choices = ready.size() + awake.size() + (driver.permit ? 1 : 0);
            if (choices > 0) {
                return pick(random.nextInt(choices), awake);
            }
            if (driver.deadline <= now) {
                return driver;
            }
            now = nextTime();
        }
    }

    private Object pick(int choice, List<Strand> awake) {
        if (choice < ready.size()) {
            var chosen = ready.get(choice);
            var last = ready.removeLast();
            if (choice < ready.size()) {
                ready.set(choice, last);
            }
            return chosen instanceof TaskStep step ? step.task() : chosen;
        }
        int index = choice - ready.size();
        return index < awake.size() ? awake.get(index) : driver;
    }

    private void moveDueTimers() {
        for (var due = timers.peek(); due != null && due.time() <= now; due = timers.peek()) {
            timers.remove();
            ready.add(due.task());
        }
    }

    private long nextTime() {
        long next = driver.deadline;
        var due = timers.peek();
        if (due != null) {
            next = Math.min(next, due.time());
        }
        for (var strand : parked) {
            next = Math.min(next, strand.deadline);
        }
        return next;
    }

    // ---- the end

    List<Task> running() {
        var tasks = new ArrayList<Task>();
        for (var strand : parked) {
            var task = strand.currentWork();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    void interruptRunning() {
        for (var strand : parked) {
            strand.thread().interrupt();
            strand.permit = true;
        }
    }

    /** Plays what is left without waiting for anything. */
    void runLeftovers() {
        if (Thread.currentThread() == driver.thread()) {
            driveUntil(now);
        }
    }

    /** Ends all strands. Those that still wait for something are left, as a closed system leaves them. */
    void end() {
        ended = true;
        for (@Nullable Strand strand = free.poll(); strand != null; strand = free.poll()) {
            strand.giveBaton();
        }
    }

    boolean hasEnded() {
        return ended;
    }
}
