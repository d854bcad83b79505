package dev.casty.testkit;

import dev.casty.Cancellable;
import dev.casty.cluster.transport.Loop;
import java.util.ArrayDeque;
import java.util.Deque;

/** A node's loop in a simulation: its tasks in order, each a step of the {@link Stage}. A node that is paused takes none. */
final class SimulatedLoop implements Loop {
    private final Stage stage;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean scheduled;
    private boolean running;
    private boolean paused;
    private boolean ended;

    SimulatedLoop(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void execute(Runnable task) {
        if (!ended) {
            tasks.add(task);
            wake();
        }
    }

    private void wake() {
        if (!scheduled && !paused && !tasks.isEmpty()) {
            scheduled = true;
            stage.call(this::step);
        }
    }

    private void step() {
        scheduled = false;
        if (paused) {
            return;
        }
        var task = tasks.poll();
        if (task != null) {
            running = true;
            try {
                task.run();
            } finally {
                running = false;
                wake();
            }
        }
    }

    @Override
    public Cancellable schedule(long delayNanos, Runnable task) {
        return stage.schedule(delayNanos, () -> execute(task));
    }

    @Override
    public boolean isCurrent() {
        return running;
    }

    @Override
    public long nanoTime() {
        return stage.now();
    }

    void pause(boolean on) {
        paused = on;
        wake();
    }

    void end() {
        ended = true;
        tasks.clear();
    }
}
