package dev.casty.benchmarks.flat;

import dev.casty.benchmarks.dispatch.WideProtocol;
import dev.casty.benchmarks.limit.LimitPopulation;
import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What a plain thread tells, in series whose first one is the smallest. */
enum FlatCost implements Work {
    ACTORS_10("10 live actors, told by turns"),
    ACTORS_1000("1,000 live actors, told by turns", ACTORS_10),
    ACTORS_100000("100,000 live actors, told by turns", ACTORS_10),
    BUSY_OF_1000("1,000 live actors, 10 of them told", ACTORS_10),
    BUSY_OF_100000("100,000 live actors, 10 of them told", ACTORS_10),
    /** What the caches of the machine make of so many, whoever wrote them. */
    LIMIT_10("for comparison: 10 of `limit`, told by turns"),
    LIMIT_100000("for comparison: 100,000 of `limit`, told by turns", LIMIT_10),
    KINDS_1("a protocol of 1 message"),
    KINDS_10("a protocol of 10 messages, told by turns", KINDS_1),
    KINDS_100("a protocol of 100 messages, told by turns", KINDS_1),
    BEHAVIORS_0("no behaviour on the stack"),
    BEHAVIORS_1("1 behaviour on the stack", BEHAVIORS_0),
    BEHAVIORS_10("10 behaviours on the stack", BEHAVIORS_0);

    /** How many messages the protocols have that have to be compiled beforehand. */
    static final int[] PROTOCOLS = {1, 10, 100};
    /** So many messages are told before all of them must have been handled: a multiple of all numbers of actors. */
    private static final long ROUND = 1_000_000;

    private final String title;
    private final FlatCost base;

    FlatCost(String title) {
        this.title = title;
        this.base = this;
    }

    FlatCost(String title, FlatCost base) {
        this.title = title;
        this.base = base;
    }

    /** Ready to run; in the folder are the compiled {@link WideProtocol}s of {@link #PROTOCOLS}. */
    Scenario open(Path folder) throws IOException, ReflectiveOperationException {
        return switch (this) {
            case ACTORS_10 -> new Population(10, 10);
            case ACTORS_1000 -> new Population(1_000, 1_000);
            case ACTORS_100000 -> new Population(100_000, 100_000);
            case BUSY_OF_1000 -> new Population(1_000, 10);
            case BUSY_OF_100000 -> new Population(100_000, 10);
            case LIMIT_10 -> new LimitPopulation(10);
            case LIMIT_100000 -> new LimitPopulation(100_000);
            case KINDS_1 -> new Kinds(WideProtocol.load(folder, 1));
            case KINDS_10 -> new Kinds(WideProtocol.load(folder, 10));
            case KINDS_100 -> new Kinds(WideProtocol.load(folder, 100));
            case BEHAVIORS_0 -> new Stack(0);
            case BEHAVIORS_1 -> new Stack(1);
            case BEHAVIORS_10 -> new Stack(10);
        };
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a reader's table calls it. */
    String title() {
        return title;
    }

    /** The smallest of the series. */
    FlatCost base() {
        return base;
    }

    @Override
    public long step() {
        return ROUND;
    }

    @Override
    public long most() {
        return ROUND;
    }
}
