package dev.casty.runtime.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread of a {@link WorkerPool}: takes a task, runs it, takes the next.
 *
 * <p>A worker is <b>active</b> (one for each place in the pool), <b>idle</b> (active, found nothing, parked),
 * <b>detached</b> (its handler waits, another has its place) or a <b>spare</b> (parked until a place is free). It detaches
 * itself or is detached by others, at any moment of a run; every other step is its own or follows from a wake-up.
 */
final class Worker extends Runner implements Runnable {
    private static final VarHandle STATE;
    private static final VarHandle NEXT;
    private static final VarHandle RUNS;

    static {
        try {
            var lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Worker.class, "state", int.class);
            NEXT = lookup.findVarHandle(Worker.class, "next", Task.class);
            RUNS = lookup.findVarHandle(Worker.class, "runs", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int ACTIVE = 0;
    private static final int IDLE = 1;
    private static final int DETACHED = 2;
    private static final int SPARE = 3;

    /** How many hand-offs may follow each other before the queue has its turn. */
    private static final int MAX_HAND_OFFS = 64;
    /** Every so many tasks the shared queue comes first; a prime, as in Go, to fall in step with nothing. */
    private static final int SHARED_FIRST = 61;
    /** How often an idle worker looks around before it sleeps: some ten microseconds, less than a wake-up costs. */
    private static final int SPINS = 200;

    private final WorkerPool pool;
    private final Thread thread;
    private final RunQueue queue = new RunQueue();

    private volatile int state;
    private volatile @Nullable Task next;
    /** Begun and ended runs: odd while a task runs. */
    private volatile long runs;

    private volatile boolean yieldRequested;
    private int position;
    private int handOffs;
    private int taken;
    private boolean sharedFirst;
    private boolean wasShared;

    Worker(WorkerPool pool, String name) {
        this.pool = pool;
        thread = Thread.ofVirtual()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(this);
    }

    @Override
    public void run() {
        bind();
        try {
            while (true) {
                var task = ownTask();
                if (task == null) {
                    task = pool.search(this);
                }
                if (task != null) {
                    runOne(task);
                } else if (state != DETACHED) {
                    return;
                }
                if (state == DETACHED) {
                    giveAway();
                    if (!pool.rest(this)) {
                        return;
                    }
                } else if (yieldRequested) {
                    yieldRequested = false;
                    letOthersRun();
                }
            }
        } finally {
            pool.ended(this);
        }
    }

    /**
     * The virtual threads of the user's own, and handlers that have waited, share the cores with the workers, and none is
     * preempted. A yield would not do: on JDK 25 a thread that yields goes to a queue of its own core, which looks nowhere
     * else as long as there is one, so that threads that others have woken would never run.
     */
    private void letOthersRun() {
        LockSupport.parkNanos(pool, 1);
    }

    private void runOne(Task task) {
        RUNS.setRelease(this, runs + 1);
        try {
            run(task);
        } catch (Throwable e) {
            report(e);
        } finally {
            RUNS.setRelease(this, runs + 1);
            // An interrupt is meant for the handler that ran, not for the next actor on this thread.
            Thread.interrupted();
        }
    }

    /** Hands an error to the thread's handler. If that throws too, the worker must live on all the same. */
    static void report(Throwable error) {
        var thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, error);
        } catch (Throwable e) {
            Log.LOG.error("the handler of uncaught exceptions threw", e);
        }
    }

    private @Nullable Task ownTask() {
        // Not twice in a row but now and then: else its own would starve behind shared ones that have always more to
        // do.
        boolean shared = ++taken % SHARED_FIRST == 0 || sharedFirst && !wasShared;
        sharedFirst = false;
        wasShared = false;
        if (shared) {
            var task = pool.pollShared();
            if (task != null) {
                wasShared = true;
                return task;
            }
        }
        if (next != null && handOffs < MAX_HAND_OFFS) {
            handOffs++;
            var task = takeNext();
            if (task != null) {
                return task;
            }
        }
        handOffs = 0;
        var task = queue.poll();
        if (task == null) {
            task = takeNext();
        }
        // Before a search, which others have to be told of.
        return task == null ? pool.pollShared() : task;
    }

    /** Looks for a task everywhere, for a while if {@code patient}. */
    @Nullable
    Task lookAround(boolean patient) {
        for (int spins = patient ? 0 : SPINS; ; spins++) {
            var task = queue.poll();
            if (task == null) {
                task = pool.pollShared();
            }
            if (task == null) {
                task = pool.steal(this, position + 1);
            }
            if (task != null || spins >= SPINS || pool.isClosed()) {
                return task;
            }
            Thread.onSpinWait();
        }
    }

    /** Makes a task the next one of this worker; the one that was waits in the queue. On its own thread. */
    void handOff(Task task) {
        if (state != ACTIVE) {
            pool.share(task);
            return;
        }
        if (next == null) {
            // Only this thread fills the slot, so no swap is needed; Monitor.lookAgain makes up for the fence.
            NEXT.setRelease(this, task);
        } else {
            var displaced = (Task) NEXT.getAndSet(this, task);
            if (displaced != null) {
                addToQueue(displaced);
                pool.signal();
            }
        }
        shareIfDetached();
    }

    /** Adds a task to the queue, behind others. On its own thread. */
    void enqueue(Task task) {
        if (state != ACTIVE) {
            pool.share(task);
            return;
        }
        addToQueue(task);
        // One task alone is run by this worker next; waking another for it would only move it to another core.
        if (queue.size() > 1) {
            pool.signal();
        }
        shareIfDetached();
    }

    /**
     * As {@link #enqueue}, for a task that has had its turn: the next is one that others have shared meanwhile, if there is
     * one. The task itself is not shared: a worker that searches would take it to another core after each turn.
     */
    void enqueueBehindShared(Task task) {
        sharedFirst = true;
        enqueue(task);
    }

    private void addToQueue(Task task) {
        if (!queue.offer(task)) {
            pool.share(task);
        }
    }

    /** If somebody detached this worker while it was adding a task, that one may have been missed. */
    private void shareIfDetached() {
        if (state == DETACHED) {
            giveAway();
        }
    }

    /** Moves all that waits here to the shared queue. By any thread. */
    void giveAway() {
        shareNext();
        for (var task = queue.poll(); task != null; task = queue.poll()) {
            pool.share(task);
        }
    }

    /** Moves the task that was handed off to the shared queue. By any thread. */
    void shareNext() {
        var task = takeNext();
        if (task != null) {
            pool.share(task);
        }
    }

    private @Nullable Task takeNext() {
        return next == null ? null : (Task) NEXT.getAndSet(this, null);
    }

    void take(int place) {
        position = place;
    }

    void activate() {
        state = ACTIVE;
    }

    boolean detach() {
        return STATE.compareAndSet(this, ACTIVE, DETACHED);
    }

    /** False if it was detached: a monitor that saw it wait may act on that when it no longer does. */
    boolean fallIdle() {
        return STATE.compareAndSet(this, ACTIVE, IDLE);
    }

    boolean wakeFromIdle() {
        return state == IDLE && STATE.compareAndSet(this, IDLE, ACTIVE);
    }

    /** Waits for somebody to wake it; false if nobody did, because the pool was closed. */
    boolean parkWhileIdle() {
        while (state == IDLE) {
            if (pool.isClosed()) {
                return false;
            }
            park();
        }
        return true;
    }

    /** An interrupt that comes too late for a handler must not make this a busy loop. */
    private void park() {
        LockSupport.park(pool);
        Thread.interrupted();
    }

    void becomeSpare() {
        state = SPARE;
    }

    /** Waits for a place; false if there will be none. */
    boolean parkWhileSpare() {
        while (state == SPARE) {
            if (pool.isClosed()) {
                return false;
            }
            park();
        }
        return true;
    }

    @Override
    public boolean givesWay() {
        return state == DETACHED;
    }

    /** Begun and ended runs; odd while a task runs. */
    long runs() {
        return runs;
    }

    /** Whether the task of this run waits for something. */
    boolean isBlockedIn(long run) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> runs == run;
            default -> false;
        };
    }

    void requestYield() {
        yieldRequested = true;
    }

    int position() {
        return position;
    }

    RunQueue queue() {
        return queue;
    }

    Thread thread() {
        return thread;
    }

    WorkerPool pool() {
        return pool;
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    }
}
