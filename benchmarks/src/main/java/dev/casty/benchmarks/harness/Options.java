package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param disk a folder on the disk that durable actors are measured on
 * @param output where the page goes; null prints it only
 */
record Options(
        Plan plan,
        boolean quick,
        List<Part> parts,
        List<Workload> workloads,
        List<Peer> peers,
        Path disk,
        @Nullable Path output) {
    static final String USAGE = """
        --quick              one short fork each: three minutes in all
        --forks N            forks for each figure, 5 by default
        --part A,B           only these: %s
        --workload A,B       of the part workloads only these, and without --part nothing else: %s
        --peer A,B           likewise: %s
        --disk FOLDER        where the part durable writes, in a folder of its own that is deleted; java.io.tmpdir by default
        --output FILE        where the page goes; docs/performance.md if everything is measured, else nowhere
        """.formatted(
                    Arrays.stream(Part.values()).map(Part::id).collect(Collectors.joining(" ")),
                    Arrays.stream(Workload.values()).map(Workload::id).collect(Collectors.joining(" ")),
                    Arrays.stream(Peer.values()).map(Peer::id).collect(Collectors.joining(" ")));

    /**
     * Reads them. An argument may hold several, apart by spaces: Maven passes all of them as one.
     *
     * @throws IllegalArgumentException saying which argument is not understood
     */
    static Options read(String... arguments) {
        var words = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.trim().split("[ =]+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        var plan = Plan.FULL;
        int forks = 0;
        var parts = EnumSet.noneOf(Part.class);
        var workloads = EnumSet.allOf(Workload.class);
        var peers = EnumSet.allOf(Peer.class);
        var disk = Path.of(System.getProperty("java.io.tmpdir"));
        Path output = null;
        while (!words.isEmpty()) {
            var word = words.remove();
            switch (word) {
                case "--quick" -> plan = Plan.QUICK;
                case "--forks" -> forks = Integer.parseInt(value(word, words));
                case "--part" -> parts = EnumSet.copyOf(all(word, words, Part::ofId));
                case "--workload" -> workloads = EnumSet.copyOf(all(word, words, Workload::ofId));
                case "--peer" -> peers = EnumSet.copyOf(all(word, words, Peer::ofId));
                case "--disk" -> disk = Path.of(value(word, words));
                case "--output" -> output = Path.of(value(word, words));
                default -> throw new IllegalArgumentException(word + " is not an option");
            }
        }
        boolean allWorkloads = workloads.size() == Workload.values().length && peers.size() == Peer.values().length;
        if (parts.isEmpty()) {
            parts = allWorkloads ? EnumSet.allOf(Part.class) : EnumSet.of(Part.WORKLOADS);
        }
        boolean all = allWorkloads && parts.size() == Part.values().length;
        return new Options(
                forks == 0 ? plan : plan.withForks(forks),
                plan == Plan.QUICK,
                List.copyOf(parts),
                List.copyOf(workloads),
                List.copyOf(peers),
                disk,
                output == null && all ? Page.inCheckout() : output);
    }

    private static <T> List<T> all(String option, Deque<String> words, Function<String, @Nullable T> ofId) {
        var found = new ArrayList<T>();
        for (var id : value(option, words).split(",", -1)) {
            var one = ofId.apply(id);
            if (one == null) {
                throw new IllegalArgumentException(option + " knows no " + id);
            }
            found.add(one);
        }
        return found;
    }

    private static String value(String option, Deque<String> words) {
        var value = words.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }
}
