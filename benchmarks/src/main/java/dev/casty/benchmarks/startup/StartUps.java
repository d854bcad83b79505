package dev.casty.benchmarks.startup;

import dev.casty.benchmarks.fork.Plan;
import dev.casty.benchmarks.fork.Spread;
import dev.casty.benchmarks.page.Figures;
import dev.casty.benchmarks.page.Section;
import dev.casty.benchmarks.page.Table;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of the benchmarks about start-up: all programs by turns, again and again. */
public final class StartUps {
    /** What Casty may take on top of an empty {@code main}. */
    private static final int AIM_MILLIS = 150;

    private final int rounds;
    private final Map<Program, Times> times = new EnumMap<>(Program.class);
    private int failures;

    /** To be measured like this. */
    public StartUps(Plan plan) {
        rounds = plan.starts();
    }

    /** Measures. */
    public Section measure() throws IOException, InterruptedException {
        // Once for the files to be in memory.
        for (int round = 0; round <= rounds; round++) {
            try {
                var starts = startAll();
                if (round > 0) {
                    starts.forEach((program, start) ->
                            times.computeIfAbsent(program, p -> new Times()).add(start, starts));
                }
            } catch (IllegalStateException e) {
                System.out.println("start-up: " + e.getMessage());
                failures++;
            }
        }
        System.out.println("start-up: measured");
        return new Section(markdown(), failures);
    }

    private static Map<Program, StartUp> startAll() throws IOException, InterruptedException {
        var starts = new EnumMap<Program, StartUp>(Program.class);
        for (var program : Program.values()) {
            starts.put(program, StartUp.of(program));
        }
        return starts;
    }

    private String markdown() {
        var table = new Table(List.of("program", "answer", "on top of a line", "end", "on top of an empty `main`"));
        times.forEach((program, of) -> {
            boolean base = program == Program.EMPTY || program == Program.LINE;
            table.row(List.of(
                    program.title(),
                    program == Program.EMPTY ? "" : cell(of.answer()),
                    base ? "" : cell(of.answerOnTop()),
                    cell(of.end()),
                    base ? "" : cell(of.endOnTop())));
        });
        return """
            ## Start-up

            Milliseconds from the start of a JVM until the first actor's first answer is printed, and until the JVM has ended:
            medians (least to most) of %d starts of each program, by turns. "On top" compares starts of the same turn. Casty is to
            need at most %d ms on top of an empty `main`.

            %s\
            """.formatted(rounds, AIM_MILLIS, table);
    }

    private static String cell(Spread millis) {
        return Figures.spread(millis, Figures::whole);
    }
}
