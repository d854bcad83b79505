package dev.casty.benchmarks.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A state of some kB, as many programs have them: numbers, and a list of small records. */
@Actor
@Durable
final class Basket {
    record Line(int amount, long price, String article) {}

    record Fill(int lines) {}

    record Visit() {}

    record Sum() {}

    int visits;
    List<Line> lines = new ArrayList<>();

    /** As many lines as were asked for. */
    @On
    long fill(Fill message) {
        var filled = new ArrayList<Line>();
        for (int i = 1; i <= message.lines; i++) {
            filled.add(new Line(i, 1_000_000L + i, "article-%06d".formatted(i).toUpperCase(Locale.ROOT)));
        }
        lines = filled;
        return message.lines;
    }

    /** One more. */
    @On
    long visit(Visit message) {
        visits++;
        return 1;
    }

    /** The visits, and all amounts. */
    @On
    long sum(Sum message) {
        return visits + lines.stream().mapToLong(Line::amount).sum();
    }
}
