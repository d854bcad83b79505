package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Section;
import dev.casty.benchmarks.page.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The part of the benchmarks about messages to another process: all subjects by turns, in several forks, each with a second JVM. */
public final class RemoteForks {
    /** What an ask may take, as a ratio to an echo. */
    private static final double MOST_OF_ECHO = 1.5;
    /** How many asks a second there are to be, as a ratio to echoes. */
    private static final double LEAST_OF_ECHO = 0.33;
    /** How many tells a second. */
    private static final double LEAST_TELLS = 2_000_000;
    /** How many acknowledged changes a second, as a ratio to asks that change nothing. */
    private static final double LEAST_OF_ASKS = 0.25;

    private static final List<Subject> ONE = List.of(Subject.CASTY_ONE, Subject.ECHO_ONE, Subject.ARTERY_ONE);
    private static final List<Subject> WINDOW =
            List.of(Subject.CASTY_WINDOW, Subject.ECHO_WINDOW, Subject.ARTERY_WINDOW);
    private static final List<Subject> REPLICATED_ONE = List.of(Subject.REPLICAS_ONE, Subject.CASTY_ONE);
    private static final List<Subject> REPLICATED_WINDOW = List.of(Subject.REPLICAS_WINDOW, Subject.CASTY_WINDOW);
    private static final List<Subject> TELLS = List.of(Subject.CASTY_TELLS, Subject.ARTERY_TELLS);

    private final Plan plan;
    private final Results<Subject> results = new Results<>(Subject.class);

    /** To be measured like this. */
    public RemoteForks(Plan plan) {
        this.plan = plan;
    }

    /** Measures. */
    public Section measure() throws IOException, InterruptedException {
        for (int fork = 1; fork <= plan.forks(); fork++) {
            for (var subject : Subject.values()) {
                run(subject, fork);
            }
        }
        return new Section(markdown(), results.failures());
    }

    private void run(Subject subject, int number) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(subject.name(), plan.heap()));
        arguments.addAll(plan.timing().toArguments());
        var jvm = new ForkedJvm(
                "remote-" + subject.id() + "-" + number,
                List.of("-Xmx" + plan.heap()),
                RemoteMeasurement.class,
                arguments,
                plan.timeout());
        var outcome = jvm.run();
        System.out.println(jvm.name() + ": "
                + switch (outcome) {
                    case Outcome.Measured measured -> Figures.rate(measured.value());
                    case Outcome.Failed failed -> failed.reason();
                });
        results.add(subject, outcome);
    }

    private String markdown() {
        return """
            ## Messages to another process

            Two JVMs of one machine, over loopback. Medians (least to most) of the forks; ratios are of medians.

                        %s
            %s
            %s
            An ask that changes a replicated actor has its reply when two of three nodes, each a JVM of its own, have the change in memory.

            %s
            %s\
            """.formatted(
                        table(
                                "one ask in flight",
                                "at most " + Figures.ratio(MOST_OF_ECHO),
                                "microseconds",
                                ONE,
                                Subject.MICROS,
                                Figures::digits),
                        table(
                                Traffic.IN_FLIGHT + " asks in flight",
                                "at least " + Figures.ratio(LEAST_OF_ECHO),
                                "a second",
                                WINDOW,
                                Subject.RATE,
                                Figures::rate),
                        table(
                                "tells of " + Traffic.TELL_BYTES + " bytes",
                                "at least " + Figures.rate(LEAST_TELLS),
                                "a second",
                                TELLS,
                                Subject.RATE,
                                Figures::rate),
                        table(
                                "one replicated ask in flight",
                                "",
                                "microseconds",
                                REPLICATED_ONE,
                                Subject.MICROS,
                                Figures::digits),
                        table(
                                Traffic.IN_FLIGHT + " replicated asks in flight",
                                "at least " + Figures.ratio(LEAST_OF_ASKS),
                                "a second",
                                REPLICATED_WINDOW,
                                Subject.RATE,
                                Figures::rate));
    }

    private Table table(
            String title,
            String aim,
            String unit,
            List<Subject> subjects,
            String reading,
            DoubleFunction<String> figure) {
        var table =
                new Table(List.of(title, "aim", "ratio to " + subjects.get(1).title(), unit));
        for (var subject : subjects) {
            table.row(List.of(
                    subject.title(),
                    subject.equals(subjects.getFirst()) ? aim : "",
                    results.ratio(subject, subjects.get(1), reading),
                    results.cell(subject, reading, figure)));
        }
        return table;
    }
}
