package dev.casty.benchmarks.fork;

import java.util.List;

/**
 * A figure that a fork reports by printing it.
 *
 * @param name what was measured, without spaces
 */
public record Reading(String name, double value) {
    /** What such a line of the output begins with. */
    private static final String MARK = "RESULT ";

    /** Reports it. In the fork. */
    public void print() {
        System.out.println(MARK + name + " " + value);
    }

    /** All that a fork reported. In the parent. */
    static List<Reading> allOf(String output) {
        return output.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .map(Reading::of)
                .toList();
    }

    private static Reading of(String nameAndValue) {
        int space = nameAndValue.indexOf(' ');
        return new Reading(nameAndValue.substring(0, space), Double.parseDouble(nameAndValue.substring(space + 1)));
    }
}
