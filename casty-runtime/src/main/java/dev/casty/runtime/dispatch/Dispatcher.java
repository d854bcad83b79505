package dev.casty.runtime.dispatch;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs tasks, each on one thread at a time, and lets their threads wait. */
public interface Dispatcher {
    /** Runs {@code task} once, soon. Called on a worker, the task may go ahead of others that wait. */
    void execute(Task task);

    /** Runs {@code task} once, after others that wait: for one that has had its turn. */
    void executeLater(Task task);

    /** How many messages a task may handle in one run while others wait. */
    int batch();

    /**
     * Lets the current thread wait until {@link #unpark}, an interrupt, or the time is over; like
     * {@link java.util.concurrent.locks.LockSupport#parkNanos(long)} it may also return for no reason. A worker's other
     * tasks are run by somebody else meanwhile.
     */
    void park(long nanos);

    /** Ends the wait of a thread in {@link #park}, or its next one. */
    void unpark(Thread thread);

    /**
     * Gives what the current thread has just submitted to somebody who has nothing to do, and waits the few microseconds
     * that it takes. False at once if there is nobody, and after a while if it takes longer: then it is time to
     * {@link #park}.
     */
    default boolean awaitShortly(BooleanSupplier done) {
        return done.getAsBoolean();
    }

    /** The tasks that are being run now, blocked ones among them. */
    List<Task> running();

    /** Interrupts the threads that are running a task now. */
    void interruptRunning();

    /** Ends the workers, once they have no more to do. */
    void shutdown();
}
