package dev.casty.cluster.transport;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for what would hold up the loop. No virtual threads: to look up a name blocks the thread that carries one, and the
 * actors' run on those.
 */
final class Errands implements Executor {
    private static final int KEEP_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    private Errands(String name, int size, BlockingQueue<Runnable> waiting, RejectedExecutionHandler rest) {
        threads = new ThreadPoolExecutor(
                size,
                size,
                KEEP_SECONDS,
                TimeUnit.SECONDS,
                waiting,
                task -> {
                    var thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                rest);
        threads.allowCoreThreadTimeOut(true);
    }

    /** For those who wait for the end of one task before they give another: they are the bound. */
    static Errands of(String name, int threads) {
        return new Errands(name, threads, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** With so many tasks waiting; more are rejected with an exception. */
    static Errands atMost(String name, int threads, int waiting) {
        return new Errands(name, threads, new ArrayBlockingQueue<>(waiting), new ThreadPoolExecutor.AbortPolicy());
    }

    /** After {@link #close} it is not done. */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    void close() {
        threads.shutdownNow();
    }
}
