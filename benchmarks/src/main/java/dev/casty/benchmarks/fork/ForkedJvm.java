package dev.casty.benchmarks.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that measures something, on the class path of this one.
 *
 * @param name for people and for the names of files, such as {@code "ring-casty-1"}
 * @param options the JVM's, such as {@code "-Xmx2g"}
 * @param program its main class, which prints at least one {@link Reading}
 * @param arguments the program's
 * @param timeout after which it is killed; its threads are written to {@code target/}
 */
public record ForkedJvm(String name, List<String> options, Class<?> program, List<String> arguments, Duration timeout) {
    private static final long DUMP_SECONDS = 10;

    /** Starts the JVM and waits for its end, or ends it. */
    public Outcome run() throws IOException, InterruptedException {
        var output = Files.createTempFile("casty-fork", ".txt");
        try {
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Outcome.Failed("hung, its threads are in " + dumpThreads(process.pid()));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            return outcome(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private static Outcome outcome(int status, String output) {
        var readings = Reading.allOf(output);
        if (status != 0 || readings.isEmpty()) {
            return new Outcome.Failed("failed with status " + status + ":\n" + output);
        }
        return new Outcome.Measured(readings);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Asks the JVM itself: only it knows its virtual threads. */
    private Path dumpThreads(long process) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target")).toAbsolutePath();
        var file = folder.resolve("hung-" + name + ".txt");
        var dump = new ProcessBuilder(
                        tool("jcmd"), Long.toString(process), "Thread.dump_to_file", "-overwrite", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!dump.waitFor(DUMP_SECONDS, TimeUnit.SECONDS)) {
            dump.destroyForcibly();
        }
        return file;
    }

    /** The path of a program of the JDK that runs this one. */
    public static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }
}
