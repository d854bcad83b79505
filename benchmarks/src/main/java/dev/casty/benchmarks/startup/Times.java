package dev.casty.benchmarks.startup;

import dev.casty.benchmarks.fork.Spread;
import java.util.Map;

/** What the starts of one program took, and how much more than the simplest programs that were started beside it. */
final class Times {
    private final Spread answer = new Spread();
    private final Spread answerOnTop = new Spread();
    private final Spread end = new Spread();
    private final Spread endOnTop = new Spread();

    /** Adds a start, one of a round in which every program was started. */
    void add(StartUp start, Map<Program, StartUp> round) {
        answer.add(start.answerMillis());
        end.add(start.endMillis());
        var line = round.get(Program.LINE);
        var empty = round.get(Program.EMPTY);
        if (line != null && empty != null) {
            answerOnTop.add(start.answerMillis() - line.answerMillis());
            endOnTop.add(start.endMillis() - empty.endMillis());
        }
    }

    /** Until the first character came. */
    Spread answer() {
        return answer;
    }

    /** The same, beyond {@link Program#LINE}. */
    Spread answerOnTop() {
        return answerOnTop;
    }

    /** Until the JVM had ended. */
    Spread end() {
        return end;
    }

    /** The same, beyond {@link Program#EMPTY}. */
    Spread endOnTop() {
        return endOnTop;
    }
}
