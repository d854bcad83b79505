package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Kind;
import dev.casty.tests.faults.lab.Lab;
import dev.casty.tests.faults.lab.Schedule;
import dev.casty.tests.faults.lab.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of faults by chance, and what is told about it.
 *
 * @param seed decides which faults happen, in which order
 * @param nodes how many processes, 3 to 5
 * @param pace how fast they are to find failures
 * @param kinds which faults
 * @param length how long the run goes on; what has begun is ended
 * @param loopback whether the nodes are to be on the loopback address, also where there could be namespaces
 */
record Faults(long seed, int nodes, Pace pace, Set<Kind> kinds, Duration length, boolean loopback) {
    Faults {
        if (nodes < 3 || nodes > 5) {
            throw new IllegalArgumentException("a run has 3 to 5 nodes, not " + nodes);
        }
    }

    /**
     * As the properties {@code casty.seed} and {@code casty.faults.nodes}, {@code .pace}, {@code .kinds} (some of {@link Kind}, with
     * commas), {@code .seconds} and {@code .loopback} say.
     */
    static Faults ofProperties() {
        var kinds = new LinkedHashSet<Kind>();
        Stream.of(System.getProperty("casty.faults.kinds", "").split(","))
                .filter(each -> !each.isBlank())
                .map(Kind::valueOf)
                .forEach(kinds::add);
        return new Faults(
                Long.getLong("casty.seed", System.nanoTime()),
                Integer.getInteger("casty.faults.nodes", 3),
                Pace.valueOf(System.getProperty("casty.faults.pace", "LAN")),
                kinds.isEmpty() ? Set.of(Kind.values()) : kinds,
                Duration.ofSeconds(Long.getLong("casty.faults.seconds", 0)),
                Boolean.getBoolean("casty.faults.loopback"));
    }

    private Lab lab() {
        return loopback ? Lab.loopback() : Lab.open(nodes);
    }

    /** Those that a lab can do. */
    private List<Kind> kindsOf(Lab lab) {
        return kinds.stream()
                .filter(each -> lab.losesPackets() || !each.isOfPackets())
                .sorted()
                .toList();
    }

    /** Goes on for its length. */
    void run() throws IOException {
        try (var lab = lab()) {
            if (kindsOf(lab).isEmpty()) {
                throw new IllegalArgumentException("of " + kinds + " nothing can happen " + lab);
            }
            var schedule = new Schedule(seed, nodes, kindsOf(lab), pace.suspicion());
            run(lab, passed -> passed.compareTo(length) < 0 ? List.of(schedule.next()) : List.of());
        }
    }

    /** Goes through these steps, as far as the lab can. */
    void run(List<Step> steps) throws IOException {
        try (var lab = lab()) {
            var rest = steps.stream()
                    .filter(each -> lab.losesPackets() || !each.kind().isOfPackets())
                    .iterator();
            run(lab, passed -> rest.hasNext() ? List.of(rest.next()) : List.of());
        }
    }

    /** Where steps come from. */
    private interface Steps {
        /** One, or none if it is over, so long after it began. */
        List<Step> next(Duration passed);
    }

    private void run(Lab lab, Steps steps) throws IOException {
        var logs = Files.createTempDirectory(Files.createDirectories(Path.of("target", "faults")), "logs");
        System.out.printf("faults: %d nodes, %s, seed %d, %s%n", nodes, pace, seed, lab);
        try (var run = new FaultRun(lab, logs, nodes, pace)) {
            run.start();
            var totals = new Totals();
            long begin = System.nanoTime();
            for (var step = steps.next(Duration.ZERO);
                    !step.isEmpty();
                    step = steps.next(Duration.ofNanos(System.nanoTime() - begin))) {
                var outcome = run.perform(step.getFirst());
                System.out.println(outcome);
                totals.add(outcome);
            }
            System.out.println(totals);
            if (!run.violations().isEmpty()) {
                throw new AssertionError(String.join("\n", run.violations()));
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "with seed %d; what the processes have written is in %s: %s"
                            .formatted(seed, logs.toAbsolutePath(), e.getMessage()),
                    e);
        }
        delete(logs);
    }

    private static void delete(Path logs) throws IOException {
        try (var files = Files.list(logs)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(logs);
    }

    /** What has happened in a run, by kind. */
    private static final class Totals {
        private final Map<Kind, Integer> count = new EnumMap<>(Kind.class);
        private final Map<Kind, Long> millis = new EnumMap<>(Kind.class);
        private final Map<Kind, Long> healing = new EnumMap<>(Kind.class);
        private long came;
        private long asked;

        void add(FaultRun.Outcome outcome) {
            var kind = outcome.step().kind();
            count.merge(kind, 1, Integer::sum);
            millis.merge(kind, outcome.step().hold().toMillis(), Long::sum);
            healing.merge(kind, outcome.healing().toMillis(), Math::max);
            came += outcome.tally().came;
            asked += outcome.tally().asked();
        }

        @Override
        public String toString() {
            var text = new StringBuilder("faults: %,d messages came, %,d asks ended".formatted(came, asked));
            count.forEach((kind, times) ->
                    text.append("%n  %-8s %d times, %d s in all, agreed %.1f s after one at the latest"
                            .formatted(
                                    kind,
                                    times,
                                    TimeUnit.MILLISECONDS.toSeconds(millis.getOrDefault(kind, 0L)),
                                    healing.getOrDefault(kind, 0L) / 1000.0)));
            return text.toString();
        }
    }
}
