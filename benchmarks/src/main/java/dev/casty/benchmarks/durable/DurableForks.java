package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.fork.Outcome;
import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Results;
import dev.casty.benchmarks.page.Section;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of the benchmarks about durable actors: all subjects by turns, in several forks. Each fork has a folder of its own,
 * which is deleted when it has ended; the journal that is recovered is written once, before.
 */
public final class DurableForks {
    private final Plan plan;
    private final Path disk;
    private final Results<Subject> results = new Results<>(Subject.class);

    /** To be measured like this, in a new folder of this one. */
    public DurableForks(Plan plan, Path disk) {
        this.plan = plan;
        this.disk = disk;
    }

    /** Measures. */
    public Section measure() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(disk), "casty-durable-");
        try {
            var baskets = Files.createDirectory(folder.resolve("baskets"));
            report(jvm("baskets", Baskets.class, folder, baskets.toString()));
            for (int fork = 1; fork <= plan.forks(); fork++) {
                for (var subject : Subject.values()) {
                    if (fork <= subject.mostForks()) {
                        run(subject, fork, folder, baskets);
                    }
                }
            }
            return new Section(markdown(Files.getFileStore(folder)), results.failures());
        } finally {
            delete(folder);
        }
    }

    private void run(Subject subject, int number, Path folder, Path baskets) throws IOException, InterruptedException {
        var own = Files.createDirectory(folder.resolve(subject.id()));
        var measured = subject.readsBaskets() ? baskets : Files.createDirectory(own.resolve("journal"));
        var jvm = jvm(subject.id() + "-" + number, DurableMeasurement.class, own, subject.name(), measured.toString());
        results.add(subject, report(jvm));
        delete(own);
    }

    /** Whose temporary files, which are libraries and locks of the peers, go with its folder. */
    private ForkedJvm jvm(String name, Class<?> program, Path temporary, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(Extent.of(plan).toArguments());
        var options = List.of("-Xmx" + plan.heap(), "-Djava.io.tmpdir=" + temporary);
        return new ForkedJvm("durable-" + name, options, program, all, plan.timeout());
    }

    private static Outcome report(ForkedJvm jvm) throws IOException, InterruptedException {
        var outcome = jvm.run();
        System.out.println(jvm.name() + ": "
                + switch (outcome) {
                    case Outcome.Measured measured -> describe(measured.readings());
                    case Outcome.Failed failed -> failed.reason();
                });
        return outcome;
    }

    private static String describe(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.name() + " " + Figures.digits(reading.value()))
                .collect(Collectors.joining(", "));
    }

    private String markdown(FileStore store) {
        return """
            ## Durable actors

            On the file system %s of %s. Medians (least to most) of the forks; ratios are of medians. Every journal, file and
            database is opened again after it was measured, and has to have all that was acknowledged.

            %s
            %s
            %s
            %s
            %s\
            """.formatted(
                        store.type(),
                        store.name(),
                        new ChangeTables(results),
                        new RecoveryTable(results),
                        new SpaceTable(results, plan.changes()),
                        new PutTable(results),
                        new CodecTable(results));
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
