package dev.casty.tests.faults.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM on a host of a lab, which writes what it has to say into a file, line by line, and reads what it is to do. It should end
 * when there is nothing more to read, so that none is left behind.
 */
public final class NodeProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;
    private static final int AT_ONCE = 1 << 20;

    private final int number;
    private final Process process;
    private final PrintWriter input;
    private final RandomAccessFile log;
    private final StringBuilder begun = new StringBuilder();

    private NodeProcess(int number, Process process, Path log) throws IOException {
        this.number = number;
        this.process = process;
        input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.log = new RandomAccessFile(log.toFile(), "r");
    }

    static NodeProcess start(Lab lab, int number, Path log, Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(lab.launcher(number));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmsgpack.universal-buffer=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new NodeProcess(number, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of its host. */
    public int number() {
        return number;
    }

    /** Gives it a line to read. */
    public void say(String line) {
        input.println(line);
    }

    /** The lines that it has written since this was called last; one that is not whole comes the next time. */
    List<String> newLines() {
        var lines = new ArrayList<String>();
        try {
            var bytes = new byte[(int) Math.min(AT_ONCE, log.length() - log.getFilePointer())];
            log.readFully(bytes);
            begun.append(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int from = 0;
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n", from)) {
            lines.add(begun.substring(from, end));
            from = end + 1;
        }
        begun.delete(0, from);
        return lines;
    }

    /** Throws if it has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("node " + number + " has ended by itself, with " + process.exitValue());
        }
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        Command.run("kill -" + name + " " + process.pid());
    }

    /** As {@code kill -9} does. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    private boolean await() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets it end, and kills it if it does not. */
    @Override
    public void close() {
        if (process.isAlive()) {
            resume();
            input.close();
            if (!await()) {
                kill();
            }
        }
    }
}
