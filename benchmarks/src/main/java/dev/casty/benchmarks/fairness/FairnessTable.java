package dev.casty.benchmarks.fairness;

import dev.casty.benchmarks.fairness.Samples.Statistic;
import dev.casty.benchmarks.fork.Forks;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Table;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** What the forks came to, as Markdown. */
final class FairnessTable {
    /** What a handler that was woken, and a timer, may be late. */
    static final long AIM_MILLIS = 10;
    /** How many messages an actor handles while others wait. */
    private static final int TURN = 64;

    private final Map<Load, Forks> delays;
    private final Forks turns;

    FairnessTable(Map<Load, Forks> delays, Forks turns) {
        this.delays = delays;
        this.turns = turns;
    }

    @Override
    public String toString() {
        var table = new Table(List.of("late is", "p99 at most", "p50", "p99", "max"));
        delays.forEach((load, forks) -> add(load, forks, table));
        return """
            ## Fairness

            How many milliseconds late others are while actors keep every worker busy. Medians (least to most) of the forks. Who
            waits for %d ms or more starves.

            %s
            With one worker, a message to an idle actor waits while a flooded one handles this many of its own, which may
            handle %d in a turn: %s (p50), %s (p99), %s (max).
            """.formatted(
                        Delay.PATIENCE.toMillis(),
                        table,
                        TURN,
                        cell(turns, TurnsUnderFlood.KIND, Statistic.P50, Figures::rate),
                        cell(turns, TurnsUnderFlood.KIND, Statistic.P99, Figures::rate),
                        cell(turns, TurnsUnderFlood.KIND, Statistic.MAX, Figures::rate));
    }

    private static void add(Load load, Forks forks, Table table) {
        table.row(List.of("**%s (%s messages/s)**".formatted(load.title(), rate(forks)), "", "", "", ""));
        for (var delay : Delay.values()) {
            table.row(List.of(
                    delay.title(),
                    delay.limited() ? Long.toString(AIM_MILLIS) : "",
                    cell(forks, delay.id(), Statistic.P50, FairnessTable::millis),
                    cell(forks, delay.id(), Statistic.P99, FairnessTable::millis),
                    cell(forks, delay.id(), Statistic.MAX, FairnessTable::millis)));
        }
    }

    private static String rate(Forks forks) {
        var rate = forks.of(DelaysUnderLoad.RATE);
        return rate.isEmpty() ? "no" : Figures.rate(rate.median());
    }

    private static String millis(double nanos) {
        return nanos < Delay.PATIENCE.toNanos() ? Figures.millis(nanos) : "starves";
    }

    private static String cell(Forks forks, String kind, Statistic statistic, DoubleFunction<String> figure) {
        var spread = forks.of(statistic.of(kind));
        return spread.isEmpty() ? "hung or failed" : Figures.spread(spread, figure);
    }
}
