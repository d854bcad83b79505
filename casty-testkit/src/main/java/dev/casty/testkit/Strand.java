package dev.casty.testkit;

import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.dispatch.Task;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One thread of a simulation. It runs while it has the baton, and only then touches anything but its semaphore. */
final class Strand extends Runner {
    private final Stage stage;
    private final Thread thread;
    private final Semaphore baton = new Semaphore(0);

    /** Whether it was unparked, or until when it waits; only while it is parked. */
    boolean permit;

    long deadline;

    private Strand(Stage stage, @Nullable Thread existing) {
        this.stage = stage;
        thread = existing != null ? existing : Thread.ofVirtual().name("strand").unstarted(this::live);
    }

    /** The strand of the test's own thread. */
    static Strand ofDriver(Stage stage, Thread thread) {
        return new Strand(stage, thread);
    }

    /** A strand on which steps are played, waiting for the baton. */
    static Strand ofWorker(Stage stage) {
        var strand = new Strand(stage, null);
        strand.thread.start();
        return strand;
    }

    private void live() {
        bind();
        while (true) {
            awaitBaton();
            if (stage.hasEnded()) {
                return;
            }
            stage.play(this);
        }
    }

    /** Plays one step: an actor's turn, or a callback. */
    void play(Object step) {
        try {
            if (step instanceof Task task) {
                run(task);
            } else {
                ((Runnable) step).run();
            }
        } catch (Throwable e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } finally {
            Thread.interrupted();
        }
    }

    void giveBaton() {
        baton.release();
    }

    /** Not interruptible: an interrupt is for the handler that finds the flag, not for the simulation. */
    void awaitBaton() {
        baton.acquireUninterruptibly();
    }

    @Override
    public boolean givesWay() {
        return false;
    }

    @Nullable
    Task currentWork() {
        return task();
    }

    Thread thread() {
        return thread;
    }
}
