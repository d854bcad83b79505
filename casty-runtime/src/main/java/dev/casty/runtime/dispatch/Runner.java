package dev.casty.runtime.dispatch;

import org.jspecify.annotations.Nullable;

/** A thread that runs tasks, as the tasks find it: by asking which of them the current thread is running. */
public abstract class Runner {
    private static final ThreadLocal<@Nullable Runner> CURRENT = new ThreadLocal<>();

    private volatile @Nullable Task task;

    /** For dispatchers. */
    protected Runner() {}

    /** The current thread's, or null where it is nobody's worker. */
    public static @Nullable Runner current() {
        return CURRENT.get();
    }

    /** The task that the current thread runs, or null. */
    public static @Nullable Task currentTask() {
        var runner = CURRENT.get();
        return runner == null ? null : runner.task;
    }

    /** Makes the current thread this runner's. */
    protected final void bind() {
        CURRENT.set(this);
    }

    /** Whether the current task should end its run after this message, for the sake of others. */
    public abstract boolean givesWay();

    /** The task that it runs now. */
    public final @Nullable Task task() {
        return task;
    }

    /** Runs a task. */
    protected final void run(Task next) {
        task = next;
        try {
            next.run();
        } finally {
            task = null;
        }
    }
}
