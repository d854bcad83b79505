package dev.casty.runtime.time;

import dev.casty.Cancellable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler of a running system: one platform thread, so that timers fire on time while every core is busy with
 * handlers.
 */
public final class ThreadScheduler implements Scheduler {
    private final ScheduledThreadPoolExecutor executor;
    private final Deadlines deadlines = new Deadlines(System::nanoTime, this);

    /** A scheduler whose thread is named after the system. */
    public ThreadScheduler(String system) {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(system + "-timer").factory());
        // Most time-outs are cancelled long before they are due: an ask's reply comes first.
        executor.setRemoveOnCancelPolicy(true);
        // After shutdown the actors have no timers any more, but whoever asked one still has to be told of the
        // time-out.
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
    }

    @Override
    public Cancellable schedule(long delayNanos, Runnable task) {
        var future = later(delayNanos, () -> run(task));
        return () -> future.cancel(false);
    }

    @Override
    public void expire(Expiring expiring) {
        if (expiring.nanosToExpire() < Deadlines.SHORTEST_NANOS) {
            Scheduler.super.expire(expiring);
        } else {
            deadlines.add(expiring);
        }
    }

    private Future<?> later(long delayNanos, Runnable task) {
        try {
            return executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.runAsync(
                    task, CompletableFuture.delayedExecutor(delayNanos, TimeUnit.NANOSECONDS));
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            // The executor would keep it in a future at which nobody looks.
            Log.LOG.error("a timer's task failed; this is a bug in Casty", e);
        }
    }

    @Override
    public void shutdown() {
        executor.shutdown();
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(ThreadScheduler.class);
    }
}
