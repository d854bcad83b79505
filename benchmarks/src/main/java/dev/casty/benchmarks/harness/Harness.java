package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.page.Section;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Measures all parts, whole workloads of all peers among them, and writes {@code docs/performance.md}:
 *
 * <pre>
 * mvn -B -q -pl benchmarks -am compile exec:exec                         # everything, 5 forks each
 * mvn -B -q -pl benchmarks -am compile exec:exec -Dbenchmark=--quick     # everything, in 3 minutes
 * mvn -B -q -pl benchmarks -am compile exec:exec "-Dbenchmark=--workload ring,big --peer casty,limit --forks 3"
 * mvn -B -q -pl benchmarks -am compile exec:exec "-Dbenchmark=--part fairness"
 * mvn -B -q -pl benchmarks -am compile exec:exec "-Dbenchmark=--part durable --disk /mnt/fast"
 * </pre>
 *
 * <p>Each figure comes from several JVMs, and the peers take turns: fork 1 of every peer, then fork 2 of every peer. So what
 * else the machine does while a workload is measured hits all peers alike. A fork runs a workload until it is warm, then
 * several times more, checks each result, and reports the median. A fork that takes too long is killed, and its threads are
 * written to {@code target/}.
 */
public final class Harness {
    private Harness() {}

    /** Runs what {@link Options} says. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.read(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        long begin = System.nanoTime();
        var sections = new ArrayList<Section>();
        for (var part : options.parts()) {
            sections.add(part.measure(options));
        }
        var page = new Page(options, sections, Duration.ofNanos(System.nanoTime() - begin));
        System.out.println(page.measured());
        var output = options.output();
        if (output != null) {
            page.write(output);
            System.out.println("written to " + output);
        }
        if (page.failures() > 0) {
            System.exit(1);
        }
    }
}
