package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.workload.Workload;
import java.io.IOException;
import java.time.Duration;

/**
 * Measures all workloads of all peers and writes {@code docs/performance.md}:
 *
 * <pre>
 * mvn -B -q -pl benchmarks -am compile exec:exec                         # everything, 5 forks each
 * mvn -B -q -pl benchmarks -am compile exec:exec -Dbenchmark=--quick     # everything, in 3 minutes
 * mvn -B -q -pl benchmarks -am compile exec:exec "-Dbenchmark=--workload ring,big --peer casty,limit --forks 3"
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
        var results = run(options);
        var page = new Page(options, results, Duration.ofNanos(System.nanoTime() - begin));
        System.out.println(page.measured());
        var output = options.output();
        if (output != null) {
            page.write(output);
            System.out.println("written to " + output);
        }
        if (results.failures() > 0) {
            System.exit(1);
        }
    }

    private static Results run(Options options) throws IOException, InterruptedException {
        var results = new Results();
        for (var workload : options.workloads()) {
            for (int fork = 1; fork <= options.plan().forks(); fork++) {
                for (var peer : options.peers()) {
                    if (peer.offers(workload)) {
                        run(new Fork(workload, peer, fork, options.plan()), results);
                    }
                }
            }
        }
        return results;
    }

    private static void run(Fork fork, Results results) throws IOException, InterruptedException {
        var outcome = fork.run();
        results.add(fork.workload(), fork.peer(), outcome);
        System.out.println(fork + ": " + describe(fork.workload(), outcome));
    }

    private static String describe(Workload workload, Fork.Outcome outcome) {
        return switch (outcome) {
            case Fork.Measured measured -> Figures.rate(measured.value()) + " " + workload.unit();
            case Fork.Failed failed -> failed.reason();
        };
    }
}
