package dev.casty.testkit.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check has found.
 *
 * @param keys how many keys there are
 * @param operations how many operations, of all keys
 * @param steps how many steps of the model the search took
 * @param violations the keys whose answers nothing explains
 * @param undecided the keys whose search was given up
 */
public record Report(int keys, int operations, long steps, List<Violation> violations, List<String> undecided) {
    /** That cannot be changed. */
    public Report {
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
    }

    /**
     * A key whose answers nothing explains.
     *
     * @param key which
     * @param explanation how far an explanation gets, and what it can't explain
     */
    public record Violation(String key, String explanation) {}

    /** Whether all answers of all keys are explained. */
    public boolean isExplained() {
        return violations.isEmpty() && undecided.isEmpty();
    }

    /** Throws an {@link AssertionError} with all that is not explained. */
    public void orThrow() {
        if (!isExplained()) {
            throw new AssertionError(this);
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder(operations + " operations on " + keys + " keys, " + steps + " steps: ");
        if (isExplained()) {
            return text.append("each answer is explained").toString();
        }
        text.append(violations.size()).append(" keys are not explained");
        if (!undecided.isEmpty()) {
            text.append("; undecided, because their search got too long, are ")
                    .append(undecided)
                    .append(": read more often, or let answers say more of the state");
        }
        return text.append(violations.stream()
                        .map(each -> "\n" + each.explanation())
                        .collect(Collectors.joining()))
                .toString();
    }
}
