package dev.casty.processor.report;

import dev.casty.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that the user's code breaks: what a validator returns and the {@link Reporter} prints. Immutable; each method
 * gives a changed copy.
 *
 * @param code which rule
 * @param origin where in the source
 * @param fact what is so, in one line that stands alone
 * @param evidence the lines that show it
 * @param cure what to write, in words
 * @param paste the lines of code to write, indented as they belong, if the cure is code
 */
public record Violation(
        Code code, Origin origin, String fact, List<String> evidence, List<String> cure, List<String> paste) {
    public Violation {
        evidence = List.copyOf(evidence);
        cure = List.copyOf(cure);
        paste = List.copyOf(paste);
    }

    /** A violation of which only the fact is said yet. */
    public static Violation of(Code code, Origin origin, String fact) {
        return new Violation(code, origin, fact, List.of(), List.of(), List.of());
    }

    /** With these lines of evidence, after those there are. */
    public Violation because(String... lines) {
        return because(List.of(lines));
    }

    /** With these lines of evidence, after those there are. */
    public Violation because(List<String> lines) {
        return new Violation(code, origin, fact, joined(evidence, lines), cure, paste);
    }

    /** With these lines of help, after those there are. */
    public Violation help(String... lines) {
        return new Violation(code, origin, fact, evidence, joined(cure, List.of(lines)), paste);
    }

    /** With these lines of code to paste, after those there are. */
    public Violation paste(List<String> lines) {
        return new Violation(code, origin, fact, evidence, cure, joined(paste, lines));
    }

    /** With these lines of code to paste, after those there are. */
    public Violation paste(String... lines) {
        return paste(List.of(lines));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
