package dev.casty.journal.tool;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is safe to print: nothing that was read from a file tells a terminal what to do, or looks like something else. */
final class Text {
    private Text() {}

    /** A name as it is, but for characters that don't print. */
    static String printable(@Nullable String name) {
        var out = new StringBuilder();
        String.valueOf(name).codePoints().forEach(each -> append(out, each));
        return out.toString();
    }

    /** A string in quotes, as in JSON. */
    static String quoted(String value) {
        var out = new StringBuilder("\"");
        value.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> append(out, each);
            }
        });
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int point) {
        if (isPrinted(point)) {
            out.appendCodePoint(point);
        } else {
            for (char each : Character.toChars(point)) {
                out.append("\\u").append("%04x".formatted((int) each));
            }
        }
    }

    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A number with its thousands apart. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number of things. */
    static String count(long count, String one, String several) {
        return number(count) + " " + (count == 1 ? one : several);
    }

    /** A number of bytes. */
    static String bytes(long count) {
        return count(count, "byte", "bytes");
    }
}
