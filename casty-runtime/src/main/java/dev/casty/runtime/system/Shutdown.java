package dev.casty.runtime.system;

import dev.casty.journal.OpenJournal;
import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.cell.Roster;
import dev.casty.runtime.dispatch.Task;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a system: all actors are told to stop, handlers that take too long are interrupted, and what still lives then
 * is named in the log and left behind.
 */
final class Shutdown {
    private static final long IN_ORDER_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long INTERRUPTED_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long CLOSED_CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int MAX_NAMED = 20;

    private final String name;
    private final Seams seams;
    private final Roster actors;
    private final @Nullable OpenJournal journal;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Thread waiting;

    Shutdown(String name, Seams seams, Roster actors, @Nullable OpenJournal journal) {
        this.name = name;
        this.seams = seams;
        this.actors = actors;
        this.journal = journal;
    }

    void checkOpen() {
        if (closing.get()) {
            throw new IllegalStateException("the system '" + name + "' is closed: it takes no new actors");
        }
    }

    /** Stops an actor that was spawned in the very moment in which the system was closed. */
    void stopIfClosing(Cell cell) {
        if (closing.get()) {
            cell.requestStop();
        }
    }

    /** Begins the end and leaves the rest to a thread of its own: for actors, who would wait for themselves. */
    void begin() {
        if (closing.compareAndSet(false, true)) {
            seams.callbacks().execute(this::finish);
        }
    }

    /** Ends the system and returns when it has ended. */
    void run() {
        if (closing.compareAndSet(false, true)) {
            finish();
        } else {
            awaitClosed();
        }
    }

    /** Waits for whoever closes it already. An interrupt ends the wait. */
    private void awaitClosed() {
        while (!closed.get() && !Thread.currentThread().isInterrupted()) {
            seams.dispatcher().park(CLOSED_CHECK_NANOS);
        }
    }

    private void finish() {
        waiting = Thread.currentThread();
        actors.all().forEach(Cell::requestStop);
        boolean interrupted = !awaitNoActors(IN_ORDER_NANOS);
        if (interrupted) {
            Log.LOG.warn("{}: interrupting what has not stopped within 10 s: {}", name, living());
            seams.dispatcher().interruptRunning();
            if (!awaitNoActors(INTERRUPTED_NANOS)) {
                Log.LOG.error("{}: closed, but these actors still live: {}", name, living());
            }
        }
        waiting = null;
        closeJournal();
        closed.set(true);
        seams.scheduler().shutdown();
        seams.dispatcher().shutdown();
    }

    /** After the actors: each of them has waited for its own last change. */
    private void closeJournal() {
        if (journal != null) {
            try {
                journal.close();
            } catch (RuntimeException e) {
                Log.LOG.error("{}: its journal could not be closed in order; what was acknowledged is safe", name, e);
            }
        }
    }

    /** Whether all stopped in this time. An interrupt of the closing thread ends the wait. */
    private boolean awaitNoActors(long nanos) {
        var clock = seams.clock();
        long deadline = clock.nanoTime() + nanos;
        while (!actors.isEmpty()) {
            long left = deadline - clock.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            // Two actors that stop at once may each see the other one, and wake nobody: so not for long.
            seams.dispatcher().park(Math.min(left, CLOSED_CHECK_NANOS));
        }
        return true;
    }

    /** Called when a top-level actor has stopped and is forgotten. */
    void actorStopped() {
        var thread = waiting;
        if (thread != null && actors.isEmpty()) {
            seams.dispatcher().unpark(thread);
        }
    }

    /** Those who keep the system from closing: first the handlers that still run. */
    private String living() {
        var running = seams.dispatcher().running().stream().map(Task::toString);
        var topLevel = actors.all().stream().map(Cell::toString);
        return Stream.concat(running, topLevel).distinct().limit(MAX_NAMED).collect(Collectors.joining(", "));
    }

    /** Made when there is something to log: to configure a logger takes longer than to start a system. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    }
}
