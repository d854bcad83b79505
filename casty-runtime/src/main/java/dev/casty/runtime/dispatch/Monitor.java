package dev.casty.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the workers of a pool: a platform thread, so that it runs whatever the handlers do. Once a millisecond, while
 * anybody works, it
 *
 * <ul>
 *   <li>replaces workers whose handler waits for something;
 *   <li>makes what waits behind a handler that computes for long available to others;
 *   <li>asks workers to let other virtual threads run.
 * </ul>
 *
 * <p>A millisecond for each of ten thousand actors that block at once would be ten seconds. So when it has replaced one and
 * there is more to run, it sends a sentinel after it: a virtual thread that does nothing but look and yield. It gets a core
 * in the very moment in which a worker blocks, because the core is free then, and replaces that worker at once.
 *
 * <p>The thread is no daemon: a system that has not been closed keeps the JVM alive.
 */
final class Monitor implements Runnable {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** For a busy worker to let others run costs some fifty microseconds. */
    private static final int TICKS_BETWEEN_YIELDS = 2;
    /** How many ticks in a row without work before it sleeps until it is woken. */
    private static final int QUIET_TICKS = 100;
    /** How many looks in a row without success before the sentinel leaves. */
    private static final int SENTINEL_LOOKS = 200;
    /** Before this release a wait inside synchronized holds the carrier thread (JEP 491). */
    private static final int RELEASE_WITHOUT_PINNING = 24;

    private final WorkerPool pool;
    private final Thread thread;
    private final String name;
    private final AtomicBoolean sentinel = new AtomicBoolean();
    private final long[] lastRuns;
    /** Who was replaced since the last tick, by the sentinel too; and who before that. */
    private final Queue<Worker> replacedLately = new ConcurrentLinkedQueue<>();

    private List<Worker> replacedBefore = List.of();
    private int ticks;
    private volatile boolean asleep;
    private volatile boolean stopped;

    Monitor(String name, WorkerPool pool) {
        this.name = name;
        this.pool = pool;
        lastRuns = new long[pool.parallelism()];
        thread = Thread.ofPlatform().name(name + "-monitor").daemon(false).unstarted(this);
    }

    void start() {
        if (Runtime.version().feature() < RELEASE_WITHOUT_PINNING) {
            Log.LOG.info(
                    "on this JDK {} a handler that waits inside synchronized holds a core; from JDK {} on it does not",
                    Runtime.version().feature(),
                    RELEASE_WITHOUT_PINNING);
        }
        thread.start();
    }

    /** Ends its sleep. Called after a worker was made active. */
    void wake() {
        if (asleep) {
            asleep = false;
            LockSupport.unpark(thread);
        }
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        int quiet = 0;
        while (!stopped) {
            if (!pool.isIdle()) {
                quiet = 0;
            } else if (++quiet >= QUIET_TICKS) {
                sleep();
                quiet = 0;
            }
            LockSupport.parkNanos(this, TICK_NANOS);
            try {
                tick();
            } catch (Throwable e) {
                // Such as a lack of memory for another worker. Nobody would be relieved any more if this thread ended.
                Worker.report(e);
            }
        }
    }

    private void sleep() {
        asleep = true;
        while (asleep && pool.isIdle() && !stopped) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    private void tick() {
        ticks++;
        boolean replaced = false;
        for (int position = 0; position < lastRuns.length; position++) {
            var worker = pool.activeAt(position);
            long run = worker.runs();
            if (isRun(run)) {
                if (ticks % TICKS_BETWEEN_YIELDS == 0) {
                    worker.requestYield();
                }
                if (run == lastRuns[position]) {
                    replaced |= relieve(worker, run);
                }
            }
            lastRuns[position] = run;
        }
        lookAgain();
        if (replaced && pool.hasWork() && sentinel.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name + "-sentinel").start(this::watchClosely);
        }
    }

    /**
     * A worker that woke in the very moment in which it was replaced may have handed itself a task that neither it nor who
     * replaced it has noticed: it fills its slot without a fence. A tick later that is seen.
     */
    private void lookAgain() {
        replacedBefore.forEach(Worker::shareNext);
        var lately = new ArrayList<Worker>();
        for (var worker = replacedLately.poll(); worker != null; worker = replacedLately.poll()) {
            lately.add(worker);
        }
        replacedBefore = lately;
    }

    private void replace(Worker worker) {
        pool.replace(worker);
        replacedLately.add(worker);
    }

    /** Helps those who wait behind a long run. Whether the worker was replaced. */
    private boolean relieve(Worker worker, long run) {
        if (worker.isBlockedIn(run)) {
            replace(worker);
            return true;
        }
        worker.shareNext();
        if (!worker.queue().isEmpty()) {
            pool.signal();
        }
        return false;
    }

    @SuppressWarnings("ThreadPriorityCheck") // to yield is how it learns that a core is free
    private void watchClosely() {
        try {
            for (int looks = 0; looks < SENTINEL_LOOKS && pool.hasWork() && !stopped; looks++) {
                if (replaceBlocked()) {
                    looks = 0;
                }
                Thread.yield();
            }
        } finally {
            sentinel.set(false);
        }
    }

    private boolean replaceBlocked() {
        boolean replaced = false;
        for (int position = 0; position < lastRuns.length; position++) {
            var worker = pool.activeAt(position);
            long run = worker.runs();
            if (isRun(run) && worker.isBlockedIn(run)) {
                replace(worker);
                replaced = true;
            }
        }
        return replaced;
    }

    private static boolean isRun(long runs) {
        return (runs & 1) == 1;
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    }
}
