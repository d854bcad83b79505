package dev.casty.benchmarks.fairness;

import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.page.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of the benchmarks about fairness: delays under each load, and turns, by turns in several forks. */
public final class FairnessForks {
    private final Plan plan;
    private final Map<Load, Forks> delays = new EnumMap<>(Load.class);
    private final Forks turns = new Forks();

    /** To be measured like this. */
    public FairnessForks(Plan plan) {
        this.plan = plan;
    }

    /** Measures. */
    public Section measure() throws IOException, InterruptedException {
        for (int fork = 1; fork <= plan.forks(); fork++) {
            for (var load : Load.values()) {
                var jvm = fork(load.id(), fork, DelaysUnderLoad.class, List.of(), List.of(load.name()));
                run(jvm, delays.computeIfAbsent(load, l -> new Forks()));
            }
            run(fork("turns", fork, TurnsUnderFlood.class, List.of("-XX:ActiveProcessorCount=1"), List.of()), turns);
        }
        int failures = turns.failed()
                + delays.values().stream().mapToInt(Forks::failed).sum();
        return new Section(new FairnessTable(delays, turns).toString(), failures);
    }

    private ForkedJvm fork(String kind, int number, Class<?> program, List<String> options, List<String> arguments) {
        var allOptions = new ArrayList<>(options);
        allOptions.add("-Xmx" + plan.heap());
        var allArguments = new ArrayList<>(arguments);
        allArguments.addAll(Sampling.of(plan).toArguments());
        return new ForkedJvm("fairness-" + kind + "-" + number, allOptions, program, allArguments, plan.timeout());
    }

    private static void run(ForkedJvm jvm, Forks forks) throws IOException, InterruptedException {
        var outcome = jvm.run();
        forks.add(outcome);
        System.out.println(jvm.name() + ": "
                + switch (outcome) {
                    case Outcome.Measured measured -> "measured";
                    case Outcome.Failed failed -> failed.reason();
                });
    }
}
