package dev.casty.runtime.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A thread that runs tasks, as the tasks find it: by asking which of them the current thread is running. */
public abstract class Runner {
    private static final ThreadLocal<@Nullable Runner> CURRENT = new ThreadLocal<>();
    private static final VarHandle TASK;

    static {
        try {
            TASK = MethodHandles.lookup().findVarHandle(Runner.class, "task", Task.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Written twice a task, so without the fence of a volatile write: other threads only look what runs about now. */
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

    /** Whether the thread is there for tasks alone, so that an interrupt can only be meant for the task that runs. */
    public boolean ownsThread() {
        return true;
    }

    /** The task that it runs now. */
    public final @Nullable Task task() {
        return task;
    }

    /** Runs a task. */
    protected final void run(Task next) {
        TASK.setRelease(this, next);
        try {
            next.run(this);
        } finally {
            TASK.setRelease(this, null);
        }
    }

    /** A thread that runs a task in between, on its way elsewhere. */
    static final class Visitor extends Runner {
        /** Runs a task on the current thread, whoever's it is. */
        static void runHere(Task task) {
            var outer = CURRENT.get();
            var visitor = new Visitor();
            visitor.bind();
            try {
                visitor.run(task);
            } finally {
                CURRENT.set(outer);
            }
        }

        @Override
        public boolean givesWay() {
            return false;
        }

        @Override
        public boolean ownsThread() {
            return false;
        }
    }
}
