package dev.casty.testkit;

import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.Task;
import java.util.List;

/** The dispatcher of a simulation: hands everything to the {@link Stage}. */
final class SimulatedDispatcher implements Dispatcher {
    private final Stage stage;

    SimulatedDispatcher(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void execute(Task task) {
        stage.perform(task);
    }

    @Override
    public void executeLater(Task task) {
        stage.perform(task);
    }

    @Override
    public int batch() {
        return stage.randomBatch();
    }

    @Override
    public void park(long nanos) {
        stage.park(nanos);
    }

    @Override
    public void unpark(Thread thread) {
        stage.unpark(thread);
    }

    @Override
    public List<Task> running() {
        return stage.running();
    }

    @Override
    public void interruptRunning() {
        stage.interruptRunning();
    }

    @Override
    public void shutdown() {
        stage.runLeftovers();
    }
}
