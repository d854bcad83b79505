package dev.casty.benchmarks.flat;

import dev.casty.benchmarks.dispatch.WideProtocol;
import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Section;
import dev.casty.benchmarks.page.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of the benchmarks about costs that are to stay flat: all of them by turns, in several forks. */
public final class FlatForks {
    private final Plan plan;
    private final Map<FlatCost, Forks> results = new EnumMap<>(FlatCost.class);

    /** To be measured like this. */
    public FlatForks(Plan plan) {
        this.plan = plan;
        for (var cost : FlatCost.values()) {
            results.put(cost, new Forks());
        }
    }

    /** Measures. */
    public Section measure() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "protocols")).toAbsolutePath();
        for (int size : FlatCost.PROTOCOLS) {
            WideProtocol.compile(folder, size);
        }
        for (int fork = 1; fork <= plan.forks(); fork++) {
            for (var entry : results.entrySet()) {
                run(entry.getKey(), entry.getValue(), fork, folder);
            }
        }
        return new Section(
                markdown(), results.values().stream().mapToInt(Forks::failed).sum());
    }

    private void run(FlatCost cost, Forks forks, int number, Path folder) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(cost.name(), folder.toString()));
        arguments.addAll(plan.flat().toArguments());
        var outcome = new ForkedJvm(
                        "flat-" + cost.id() + "-" + number,
                        List.of("-Xmx" + plan.heap()),
                        FlatMeasurement.class,
                        arguments,
                        plan.timeout())
                .run();
        forks.add(outcome);
        System.out.println("flat " + cost.id() + " fork " + number + ": "
                + switch (outcome) {
                    case Outcome.Measured measured -> Figures.rate(measured.value()) + " tells";
                    case Outcome.Failed failed -> failed.reason();
                });
    }

    private String markdown() {
        var table = new Table(List.of("told are", "ratio to the first of its kind", "tells a second"));
        results.forEach((cost, forks) -> {
            var rates = forks.of(FlatMeasurement.RATE);
            table.row(List.of(
                    cost.title(),
                    ratio(cost),
                    rates.isEmpty() ? "hung or failed" : Figures.spread(rates, Figures::rate)));
        });
        return """
            ## Flat cost

            Tells of one plain thread, of an existing message. Medians (least to most) of the forks.

            %s\
            """.formatted(table);
    }

    private String ratio(FlatCost cost) {
        var own = results.getOrDefault(cost, new Forks()).of(FlatMeasurement.RATE);
        var base = results.getOrDefault(cost.base(), new Forks()).of(FlatMeasurement.RATE);
        return own.isEmpty() || base.isEmpty() ? "" : Figures.ratio(own.median() / base.median());
    }
}
