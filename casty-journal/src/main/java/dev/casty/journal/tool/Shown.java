package dev.casty.journal.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as text that still has to be laid out. */
sealed interface Shown {
    /** How long a line gets before what is in it gets lines of its own. */
    int WIDTH = 100;

    /** What goes on one line whatever its length. */
    record Leaf(String text) implements Shown {}

    /**
     * An array or a map.
     *
     * @param brackets the opening and the closing one
     * @param omitted how many items more there are
     */
    record Group(String brackets, List<Item> items, long omitted) implements Shown {}

    /**
     * What is in a group.
     *
     * @param key null in an array
     */
    record Item(@Nullable String key, Shown value) {}

    /** All of it, without a line's end at the end. Lines but the first are indented so far. */
    default String text(int indent) {
        var out = new StringBuilder();
        print(this, indent, out);
        return out.toString();
    }

    /** All of it on one line. */
    default String line() {
        var out = new StringBuilder();
        isInline(this, Integer.MAX_VALUE, out);
        return out.toString();
    }

    private static void print(Shown shown, int indent, StringBuilder out) {
        if (shown instanceof Leaf leaf) {
            out.append(leaf.text());
            return;
        }
        int start = out.length();
        if (isInline(shown, start + WIDTH - indent, out)) {
            return;
        }
        out.setLength(start);
        printLines((Group) shown, indent, out);
    }

    private static void printLines(Group group, int indent, StringBuilder out) {
        out.append(group.brackets().charAt(0));
        var separator = "";
        for (var item : group.items()) {
            newLine(separator, indent + 2, out);
            out.append(item.key() == null ? "" : item.key() + ": ");
            print(item.value(), indent + 2, out);
            separator = ",";
        }
        if (group.omitted() > 0) {
            newLine(separator, indent + 2, out);
            out.append(more(group));
        }
        newLine("", indent, out);
        out.append(group.brackets().charAt(1));
    }

    private static void newLine(String separator, int indent, StringBuilder out) {
        out.append(separator).append(System.lineSeparator()).append(" ".repeat(indent));
    }

    /** Puts all of it on one line; false as soon as the line is too long. */
    private static boolean isInline(Shown shown, int end, StringBuilder out) {
        if (shown instanceof Group group) {
            out.append(group.brackets().charAt(0));
            var separator = "";
            for (var item : group.items()) {
                out.append(separator).append(item.key() == null ? "" : item.key() + ": ");
                if (!isInline(item.value(), end, out)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(group.omitted() > 0 ? separator + more(group) : "");
            out.append(group.brackets().charAt(1));
        } else {
            out.append(((Leaf) shown).text());
        }
        return out.length() <= end;
    }

    private static String more(Group group) {
        return group.items().isEmpty()
                ? "... " + Text.number(group.omitted())
                : "... " + Text.number(group.omitted()) + " more";
    }
}
