package dev.casty.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The dispatcher of a running system: long-lived virtual threads, as many as there are cores, that run actors one after
 * the other. Much of it is the Go scheduler's, which solves the same problem.
 *
 * <p><b>Where a task waits.</b> Each worker has a one-slot hand-off for the actor that its current one has just made
 * runnable (so a conversation stays on a core, in its caches, and wakes nobody) and a {@link RunQueue} of its own. What
 * comes from outside goes to a queue that all share; what had its turn goes to the worker's own, but has to wait until
 * what is in the shared one by then has been taken. A worker looks into its hand-off, its own
 * queue, the shared queue and at last into the others' queues; every so often into the shared one first, so that nobody
 * starves behind a busy worker.
 *
 * <p><b>Who sleeps.</b> A worker that finds nothing spins for a little while and then parks. Who adds a task wakes one,
 * unless one is searching already, who then wakes the next. Two orders make this lose no wake-up: who adds looks for
 * sleepers <i>after</i> adding; who goes to sleep looks for tasks <i>after</i> saying that it sleeps.
 *
 * <p><b>Handlers that block.</b> A blocked virtual thread costs no core, but the worker's other tasks must not wait with
 * it. So a worker that waits is <i>detached</i>: its tasks move to the shared queue and another worker, a spare or a new
 * one, takes its place among the active; it ends its current message when it wakes, hands its actor back and becomes a
 * spare. A wait in {@code ask} detaches itself. Any other wait is seen by the {@link Monitor} from the state of the
 * thread: no hook in the blocking call is needed. What it can't see is a wait inside native code and slow file I/O, during
 * which the thread counts as running: as many of those as there are cores hold up the pool. A worker may wake in the very
 * moment in which it is detached; so nothing that it owns is taken from it but by operations that any thread may do at any
 * time.
 */
public final class WorkerPool implements Dispatcher {
    private static final int BATCH = 64;
    private static final int MAX_SPARES = 64;
    /** How often one who waits looks before it parks: some microseconds, less than to park and to be woken costs. */
    private static final int WAITING_SPINS = 500;
    /** The closed pool whose leftovers the current thread runs. */
    private static final ThreadLocal<@Nullable WorkerPool> CLEARED = new ThreadLocal<>();

    private final String name;
    private final AtomicReferenceArray<Worker> active;
    private final Queue<Task> shared = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger searching = new AtomicInteger();
    private final Queue<Worker> spares = new ConcurrentLinkedQueue<>();
    private final AtomicInteger spareCount = new AtomicInteger();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger created = new AtomicInteger();
    private final Monitor monitor;
    private volatile boolean closed;

    /** A pool with this many active workers, running. */
    public WorkerPool(String name, int parallelism) {
        this.name = name;
        active = new AtomicReferenceArray<>(parallelism);
        monitor = new Monitor(name, this);
        for (int position = 0; position < parallelism; position++) {
            activate(newWorker(), position);
        }
        for (int position = 0; position < parallelism; position++) {
            active.get(position).thread().start();
        }
        monitor.start();
    }

    private Worker newWorker() {
        var worker = new Worker(this, name + "-worker-" + created.incrementAndGet());
        all.add(worker);
        return worker;
    }

    /** First the place, then the state: whoever sees it active must find it in its place, to wake it or to rob it. */
    private void activate(Worker worker, int position) {
        worker.take(position);
        active.set(position, worker);
        worker.activate();
    }

    @Override
    public void execute(Task task) {
        var worker = currentWorker();
        if (worker != null) {
            worker.handOff(task);
        } else {
            share(task);
        }
    }

    @Override
    public void executeLater(Task task) {
        var worker = currentWorker();
        if (worker != null) {
            worker.enqueueBehindShared(task);
        } else {
            share(task);
        }
    }

    private @Nullable Worker currentWorker() {
        return Runner.current() instanceof Worker worker && worker.pool() == this ? worker : null;
    }

    /** Adds a task to the shared queue and sees to it that somebody looks there. */
    void share(Task task) {
        shared.add(task);
        if (closed) {
            runLeftovers();
        } else {
            signal();
        }
    }

    /** Wakes a worker, if one sleeps and none is searching. After a task was added. */
    void signal() {
        if (idle.get() > 0 && searching.get() == 0) {
            wakeOne();
        }
    }

    private void wakeOne() {
        for (int position = 0; position < active.length(); position++) {
            var worker = active.get(position);
            if (worker.wakeFromIdle()) {
                idle.decrementAndGet();
                searching.incrementAndGet();
                monitor.wake();
                LockSupport.unpark(worker.thread());
                return;
            }
        }
    }

    /** The first shared task, or null. */
    @Nullable
    Task pollShared() {
        return shared.poll();
    }

    /**
     * A task for a worker that has none, from wherever there is one; sleeps until there is. Null if the pool is closed, or
     * the worker was detached and has to rest.
     */
    @Nullable
    Task search(Worker worker) {
        int searchers = searching.incrementAndGet();
        while (true) {
            // One who looks closely is enough: he wakes others when there is more, and a second would only take a core
            // from those who make work.
            var task = worker.lookAround(searchers == 1);
            boolean last = searching.decrementAndGet() == 0;
            if (task != null || !worker.fallIdle()) {
                // Who added a task while this one was searching has woken nobody. It leaves without a last look at
                // everything, with a task or because it was detached meanwhile; so another must look.
                if (last && hasWork()) {
                    signal();
                }
                return task;
            }
            idle.incrementAndGet();
            boolean woken = !hasWork() && worker.parkWhileIdle();
            if (woken || !worker.wakeFromIdle()) {
                searchers = searching.get(); // who woke it has counted it
                continue;
            }
            idle.decrementAndGet();
            if (closed && !hasWork()) {
                return null;
            }
            monitor.wake();
            searchers = searching.incrementAndGet();
        }
    }

    /** Takes a task from the queue of another worker, and half of what else is there. */
    @Nullable
    Task steal(Worker thief, int start) {
        for (int i = 0; i < active.length(); i++) {
            var victim = active.get(Math.floorMod(start + i, active.length()));
            if (victim != thief) {
                var task = victim.queue().poll();
                if (task != null) {
                    for (int more = victim.queue().size() / 2; more > 0; more--) {
                        var another = victim.queue().poll();
                        if (another == null) {
                            break;
                        }
                        thief.enqueue(another);
                    }
                    return task;
                }
            }
        }
        return null;
    }

    /** Whether a task waits that any worker may take. */
    boolean hasWork() {
        if (!shared.isEmpty()) {
            return true;
        }
        for (int position = 0; position < active.length(); position++) {
            if (!active.get(position).queue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether every active worker sleeps. */
    boolean isIdle() {
        return idle.get() >= active.length();
    }

    int parallelism() {
        return active.length();
    }

    Worker activeAt(int position) {
        return active.get(position);
    }

    /** Puts another worker in the place of one that waits in its handler. Called by any thread, any number of times. */
    void replace(Worker blocked) {
        if (!blocked.detach()) {
            return;
        }
        int position = blocked.position();
        var spare = spares.poll();
        var successor = spare == null ? newWorker() : spare;
        if (spare != null) {
            spareCount.decrementAndGet();
        }
        activate(successor, position);
        blocked.giveAway();
        if (spare == null) {
            successor.thread().start();
        } else {
            LockSupport.unpark(successor.thread());
        }
        monitor.wake();
    }

    /** Keeps a detached worker for later. False if there are enough: its thread may end. */
    boolean rest(Worker worker) {
        if (closed || spareCount.incrementAndGet() > MAX_SPARES) {
            spareCount.decrementAndGet();
            return false;
        }
        worker.becomeSpare();
        spares.add(worker);
        return worker.parkWhileSpare();
    }

    void ended(Worker worker) {
        all.remove(worker);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public boolean awaitShortly(BooleanSupplier done) {
        if (searching.get() > 0) {
            var worker = currentWorker();
            if (worker != null) {
                worker.shareNext();
            }
            for (int spins = 0; spins < WAITING_SPINS && !done.getAsBoolean(); spins++) {
                Thread.onSpinWait();
            }
        }
        return done.getAsBoolean();
    }

    @Override
    public void park(long nanos) {
        var worker = currentWorker();
        if (worker != null && worker.task() != null) {
            replace(worker);
        }
        LockSupport.parkNanos(this, nanos);
    }

    @Override
    public void unpark(Thread thread) {
        LockSupport.unpark(thread);
    }

    @Override
    public List<Task> running() {
        var tasks = new ArrayList<Task>();
        for (var worker : all) {
            var task = worker.task();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    @Override
    public void interruptRunning() {
        for (var worker : all) {
            if (worker.task() != null) {
                worker.thread().interrupt();
            }
        }
    }

    @Override
    public void shutdown() {
        closed = true;
        monitor.stop();
        for (var worker : all) {
            LockSupport.unpark(worker.thread());
        }
        runLeftovers();
    }

    /**
     * Runs what was added while the last workers left: stopped actors, whose mail becomes dead letters. On the caller's
     * thread, because there is no other.
     */
    private void runLeftovers() {
        var outer = CLEARED.get();
        if (outer == this) {
            return; // the loop further down this stack goes on with what was added
        }
        CLEARED.set(this);
        try {
            for (var task = shared.poll(); task != null; task = shared.poll()) {
                runLeftover(task);
            }
        } finally {
            CLEARED.set(outer);
        }
    }

    private static void runLeftover(Task task) {
        try {
            Runner.Visitor.runHere(task);
        } catch (Throwable e) {
            Worker.report(e);
        }
    }
}
