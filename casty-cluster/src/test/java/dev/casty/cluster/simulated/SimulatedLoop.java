package dev.casty.cluster.simulated;

import dev.casty.Cancellable;
import dev.casty.cluster.transport.Loop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/** A node's loop in virtual time, which can stand still, and end when the node does. */
public final class SimulatedLoop implements Loop {
    private final Agenda agenda;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;
    private boolean paused;
    private boolean ended;

    /** One that runs. */
    public SimulatedLoop(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(Runnable task) {
        if (!ended) {
            tasks.add(task);
            drain();
        }
    }

    private void drain() {
        if (running || paused) {
            return;
        }
        running = true;
        try {
            for (var task = tasks.poll(); task != null && !ended; task = tasks.poll()) {
                task.run();
            }
        } finally {
            running = false;
        }
    }

    @Override
    public Cancellable schedule(long delayNanos, Runnable task) {
        var cancelled = new AtomicBoolean();
        agenda.after(
                delayNanos,
                () -> execute(() -> {
                    if (!cancelled.get()) {
                        task.run();
                    }
                }));
        return () -> cancelled.set(true);
    }

    @Override
    public boolean isCurrent() {
        return running;
    }

    @Override
    public long nanoTime() {
        return agenda.now();
    }

    /** Lets it stand still, or go on. */
    public void pause(boolean on) {
        paused = on;
        if (!on) {
            drain();
        }
    }

    /** Whether it stands still. */
    public boolean isPaused() {
        return paused;
    }

    /** Ends it: what it has not done is not done. */
    public void end() {
        ended = true;
        tasks.clear();
    }
}
