package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Lab;
import dev.casty.tests.faults.lab.Site;
import dev.casty.tests.faults.lab.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A cluster of real processes to which one fault after the other happens, under load. After each one it is held to what Casty
 * promises: {@link Stream} for messages, {@link History} for asks, {@link Judge} for members.
 */
final class FaultRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** So long dead letters may take to be written down. */
    private static final Duration WRITING = Duration.ofSeconds(10);

    private static final long LOOK_NANOS = 5_000_000;

    private final Lab lab;
    private final int nodes;
    private final Pace pace;
    private final Site site;
    private final Judge judge;
    private final History history = new History();
    private int round;
    private long agreedAt;

    /**
     * One where nothing runs yet.
     *
     * @param lab is closed with it
     * @param logs an existing directory
     */
    FaultRun(Lab lab, Path logs, int nodes, Pace pace) {
        this.lab = lab;
        this.nodes = nodes;
        this.pace = pace;
        site = new Site(lab, logs, new Program(), history);
        judge = new Judge(nodes, pace, site::nameOf, this::address);
    }

    /** How a {@link FaultNode} is started. */
    private final class Program implements Site.Program {
        @Override
        public Class<?> main() {
            return FaultNode.class;
        }

        @Override
        public List<String> arguments(String process, int number) {
            var arguments = new ArrayList<>(List.of(process, "" + number, pace.name()));
            IntStream.range(0, nodes).mapToObj(lab::host).forEach(arguments::add);
            return arguments;
        }
    }

    private String address(int node) {
        return lab.host(node) + ":" + FaultNode.PORT;
    }

    /** Starts the processes, and waits until they are a cluster. */
    void start() {
        site.start(0);
        await("the first process is ready", () -> history.isReady(site.nameOf(0)));
        IntStream.range(1, nodes).forEach(site::start);
        awaitAgreement();
        // The actors are made before anything happens to them.
        site.say("GO");
        hold(Duration.ofSeconds(1));
        awaitQuiet();
        history.settle();
    }

    /** Lets a fault happen, and checks what came of it. */
    Outcome perform(Step step) {
        history.begin();
        site.say("GO");
        step.begin(site);
        hold(step.hold());
        step.end(site);
        long ended = System.nanoTime();
        awaitAgreement();
        var healing = Duration.ofNanos(agreedAt - ended);
        awaitQuiet();
        awaitAccounts();
        history.settle();
        judge.check(step, history.tally());
        return new Outcome(step, healing, history.tally());
    }

    /**
     * How a step went.
     *
     * @param healing how long it took after its end until all agreed who is a member
     */
    record Outcome(Step step, Duration healing, Tally tally) {
        @Override
        public String toString() {
            return "%s; agreed %.1f s after it; %s".formatted(step, healing.toMillis() / 1000.0, tally);
        }
    }

    // ---- waiting

    private void hold(Duration duration) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < duration.toNanos()) {
            listen();
        }
    }

    private void listen() {
        site.listen();
        LockSupport.parkNanos(LOOK_NANOS);
    }

    private void await(String what, BooleanSupplier condition) {
        if (!comes(PATIENCE, condition)) {
            throw new AssertionError("it is not so after " + PATIENCE + " that " + what);
        }
    }

    private boolean comes(Duration patience, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                return false;
            }
            listen();
        }
        return true;
    }

    private void awaitAgreement() {
        var all = IntStream.range(0, nodes).mapToObj(this::address).sorted().toList();
        await("all nodes are ready and have all members", () -> agree(all));
        agreedAt = System.nanoTime();
        // Also when what was said meanwhile has been heard.
        hold(pace.period().multipliedBy(2));
        await("all nodes still have all members", () -> agree(all));
    }

    private boolean agree(List<String> all) {
        return site.running().stream()
                .map(site::nameOf)
                .allMatch(each -> history.isReady(each) && history.members(each).equals(all));
    }

    private void awaitQuiet() {
        int now = ++round;
        site.say("HOLD " + now);
        await(
                "all nodes have answers from all actors",
                () -> site.running().stream().map(site::nameOf).allMatch(each -> history.isQuiet(each, now)));
    }

    /** The dead letters of a node are written down a little later. */
    private void awaitAccounts() {
        var unused = comes(WRITING, history::isAccountedFor);
    }

    /** What was not as promised. */
    List<String> violations() {
        var all = new ArrayList<>(history.violations());
        all.addAll(judge.violations());
        return all;
    }

    @Override
    public void close() {
        site.close();
    }
}
