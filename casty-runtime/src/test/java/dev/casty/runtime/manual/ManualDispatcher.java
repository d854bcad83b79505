package dev.casty.runtime.manual;

import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.dispatch.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Runs tasks when a test says so, on the test's thread. What a wait does is the test's choice, too. */
public final class ManualDispatcher extends Runner implements Dispatcher {
    private final ArrayDeque<Task> tasks = new ArrayDeque<>();
    private final List<Thread> unparked = new ArrayList<>();
    private LongConsumer onPark = nanos -> {
        throw new AssertionError("nobody was expected to wait");
    };
    private int batch = 64;
    private boolean givesWay;

    @Override
    public void execute(Task task) {
        tasks.addLast(task);
    }

    @Override
    public void executeLater(Task task) {
        tasks.addLast(task);
    }

    /** Runs the first task. False if there is none. */
    public boolean runOne() {
        var task = tasks.pollFirst();
        if (task == null) {
            return false;
        }
        var outer = task();
        bind();
        run(task);
        if (outer != null) {
            throw new AssertionError("a task ran inside another");
        }
        return true;
    }

    /** Runs tasks until there are none. */
    public void runAll() {
        while (runOne()) {
            // the next
        }
    }

    /** How many tasks wait. */
    public int waiting() {
        return tasks.size();
    }

    public void batch(int messages) {
        batch = messages;
    }

    public void givesWay(boolean always) {
        givesWay = always;
    }

    public void onPark(LongConsumer wait) {
        onPark = wait;
    }

    public List<Thread> unparked() {
        return unparked;
    }

    @Override
    public boolean givesWay() {
        return givesWay;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public void park(long nanos) {
        onPark.accept(nanos);
    }

    @Override
    public void unpark(Thread thread) {
        unparked.add(thread);
    }

    @Override
    public List<Task> running() {
        return List.of();
    }

    @Override
    public void interruptRunning() {}

    @Override
    public void shutdown() {}
}
