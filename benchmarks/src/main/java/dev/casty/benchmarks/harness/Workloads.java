package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Section;
import dev.casty.benchmarks.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The workloads of all peers, each in several forks, the peers by turns. */
final class Workloads {
    private final Options options;
    private final Results results = new Results();

    Workloads(Options options) {
        this.options = options;
    }

    Section measure() throws IOException, InterruptedException {
        for (var workload : options.workloads()) {
            for (int fork = 1; fork <= options.plan().forks(); fork++) {
                for (var peer : options.peers()) {
                    if (peer.offers(workload)) {
                        run(workload, peer, fork);
                    }
                }
            }
        }
        return new Section(new WorkloadTables(options, results).toString(), results.failures());
    }

    private void run(Workload workload, Peer peer, int number) throws IOException, InterruptedException {
        var outcome = fork(workload, peer, number, options.plan()).run();
        results.add(workload, peer, outcome);
        System.out.println(workload.id() + " " + peer.id() + " fork " + number + ": " + describe(workload, outcome));
    }

    private static ForkedJvm fork(Workload workload, Peer peer, int number, Plan plan) {
        var arguments = new ArrayList<>(List.of(workload.name(), peer.name()));
        arguments.addAll(plan.timing().toArguments());
        return new ForkedJvm(
                workload.id() + "-" + peer.id() + "-" + number,
                List.of("-Xmx" + plan.heap()),
                Measurement.class,
                arguments,
                plan.timeout());
    }

    private static String describe(Workload workload, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Measured measured -> Figures.rate(measured.value()) + " " + workload.unit();
            case Outcome.Failed failed -> failed.reason();
        };
    }
}
