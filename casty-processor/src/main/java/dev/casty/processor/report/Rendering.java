package dev.casty.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a diagnostic:
 *
 * <pre>
 * [CASTY-0101] Cart does not handle Checkout
 *   evidence
 *   help: what to do
 *
 *     code to paste, indented as it belongs there
 *
 *   docs: the page
 * </pre>
 *
 * <p>The first line stands alone, for many tools show no other. The whole is ASCII, since compilers print in whatever
 * encoding the terminal has.
 */
final class Rendering {
    private static final String INDENT = "  ";
    private static final String HELP = "help: ";

    private Rendering() {}

    static String of(Violation violation) {
        var lines = new ArrayList<String>();
        lines.add("[" + violation.code() + "] " + violation.fact());
        violation.evidence().forEach(line -> lines.add(INDENT + line));
        addHelp(violation, lines);
        lines.add(INDENT + "docs: " + violation.code().page());
        return ascii(String.join("\n", lines));
    }

    private static void addHelp(Violation violation, List<String> lines) {
        var label = HELP;
        for (var line : violation.cure()) {
            lines.add(INDENT + label + line);
            label = " ".repeat(HELP.length());
        }
        if (!violation.paste().isEmpty()) {
            lines.add("");
            lines.addAll(violation.paste());
            lines.add("");
        }
    }

    /** With all that is not ASCII as the Unicode escapes that Java source takes in its place. */
    private static String ascii(String text) {
        return text.chars()
                .mapToObj(each -> each < 128 ? String.valueOf((char) each) : String.format("\\u%04X", each))
                .collect(Collectors.joining());
    }
}
