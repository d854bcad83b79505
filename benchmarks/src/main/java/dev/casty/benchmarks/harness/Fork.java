package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Workload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One JVM that measures one workload of one peer: the parent's side of {@link Measurement}. */
record Fork(Workload workload, Peer peer, int number, Plan plan) {
    /** How a fork ended. */
    sealed interface Outcome {}

    /** With a figure: a rate a second, or bytes. */
    record Measured(double value) implements Outcome {}

    /** Without one. */
    record Failed(String reason) implements Outcome {}

    private static final long DUMP_SECONDS = 10;

    /** Starts the JVM and waits for its end, or ends it. */
    Outcome run() throws IOException, InterruptedException {
        var output = Files.createTempFile("casty-fork", ".txt");
        try {
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(plan.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Failed("hung, its threads are in " + dumpThreads(process.pid()));
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
        var figure = output.lines()
                .filter(line -> line.startsWith(Measurement.RESULT))
                .findFirst()
                .map(line -> Double.parseDouble(line.substring(Measurement.RESULT.length())));
        if (status != 0 || figure.isEmpty()) {
            return new Failed("failed with status " + status + ":\n" + output);
        }
        return new Measured(figure.get());
    }

    private List<String> command() {
        return List.of(
                tool("java"),
                "-Xmx" + plan.heap(),
                "-cp",
                System.getProperty("java.class.path"),
                Measurement.class.getName(),
                workload.name(),
                peer.name(),
                plan.warmUp().toString(),
                Integer.toString(plan.iterations()),
                plan.iteration().toString());
    }

    /** Asks the JVM itself: only it knows its virtual threads. */
    private Path dumpThreads(long process) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target")).toAbsolutePath();
        var file = folder.resolve("hung-%s-%s-%d.txt".formatted(workload.id(), peer.id(), number));
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

    private static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    @Override
    public String toString() {
        return workload.id() + " " + peer.id() + " fork " + number;
    }
}
