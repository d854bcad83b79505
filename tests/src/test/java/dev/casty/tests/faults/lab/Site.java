package dev.casty.tests.faults.lab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A lab with a process on each host: what faults happen to. What the processes write is passed on when {@link #listen} is called. For
 * one thread.
 */
public final class Site implements AutoCloseable {
    private final Lab lab;
    private final Path logs;
    private final Program program;
    private final Listener listener;
    private final Map<Integer, NodeProcess> running = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> runs = new HashMap<>();
    private final Map<Integer, Long> pausedAt = new HashMap<>();
    private final Thread hook = new Thread(this::end);
    private Conditions conditions = Conditions.GOOD;
    private boolean over;

    /** What processes run. */
    public interface Program {
        /** The class with a {@code main}. */
        Class<?> main();

        /**
         * What it is given.
         *
         * @param process its name, see {@link #nameOf}
         * @param number its host
         */
        List<String> arguments(String process, int number);
    }

    /** Who is told what happens. */
    public interface Listener {
        /** A process has written a line. */
        void wrote(String process, String line);

        /** Something was done to a process, and is over. */
        void happened(Incident incident);
    }

    /**
     * Something that was done to a process. Times are those of {@code System.nanoTime}, which is the same for all processes of a
     * machine.
     *
     * @param process its name
     * @param killed whether it was killed; else it was paused
     * @param from when that began
     * @param to when it was over; of one that was killed, when it was gone
     */
    public record Incident(String process, boolean killed, long from, long to) {}

    /**
     * One where nothing runs yet.
     *
     * @param logs an existing directory, for what the processes write
     */
    public Site(Lab lab, Path logs, Program program, Listener listener) {
        this.lab = lab;
        this.logs = logs;
        this.program = program;
        this.listener = listener;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process that runs on a host now, such as {@code n2.1}: the first one of host 2. */
    public String nameOf(int number) {
        return "n" + number + "." + runs.get(number);
    }

    /** Starts a process on a host: the first one, or one in place of one that was killed. */
    public synchronized void start(int number) {
        if (over) {
            throw new IllegalStateException("this program is about to end");
        }
        runs.merge(number, 1, Integer::sum);
        var name = nameOf(number);
        running.put(
                number,
                NodeProcess.start(
                        lab, number, logs.resolve(name + ".log"), program.main(), program.arguments(name, number)));
    }

    /** Gives all processes a line to read. */
    public void say(String line) {
        running.values().forEach(each -> each.say(line));
    }

    /** Passes on what has been written. Throws if a process has ended by itself. */
    public void listen() {
        for (var process : running.values()) {
            var name = nameOf(process.number());
            process.newLines().forEach(each -> listener.wrote(name, each));
            process.requireAlive();
        }
    }

    /** The hosts on which a process runs, or is paused. */
    public List<Integer> running() {
        return List.copyOf(running.keySet());
    }

    // ---- faults

    Conditions conditions() {
        return conditions;
    }

    void change(Conditions changed) {
        conditions = changed;
        lab.apply(changed);
    }

    void pause(int number) {
        of(number).pause();
        pausedAt.put(number, System.nanoTime());
    }

    void resume(int number) {
        of(number).resume();
        var from = pausedAt.remove(number);
        if (from != null) {
            listener.happened(new Incident(nameOf(number), false, from, System.nanoTime()));
        }
    }

    void kill(int number) {
        long from = System.nanoTime();
        var process = of(number);
        var name = nameOf(number);
        process.kill();
        listener.happened(new Incident(name, true, from, System.nanoTime()));
        process.newLines().forEach(each -> listener.wrote(name, each));
        running.remove(number);
    }

    private NodeProcess of(int number) {
        var process = running.get(number);
        if (process == null) {
            throw new IllegalStateException("no process runs on host " + number);
        }
        return process;
    }

    // ---- its end

    /** Ends all processes, and closes the lab. */
    @Override
    public void close() {
        running.values().parallelStream().forEach(NodeProcess::close);
        Runtime.getRuntime().removeShutdownHook(hook);
        lab.close();
    }

    /** The same in a hurry, when the JVM is told to end. */
    private synchronized void end() {
        over = true;
        running.values().forEach(NodeProcess::kill);
        lab.close();
    }
}
