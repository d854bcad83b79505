package dev.casty.journal.tool;

import dev.casty.codec.Unpacker;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What collections have recorded of their own changes: under the key {@value #KEY} a map from the name of a field to an array
 * of edits, which are applied to the last whole value of the field, in order. They are shown as they are.
 */
final class Edits {
    static final String KEY = "@edits";

    private final Map<String, List<byte[]>> edits = new HashMap<>();

    /** Takes in what an entry has under the key; {@code entry} is what is being read. */
    void add(Unpacker in, byte[] entry) {
        int fields = in.unpackMapHeader();
        in.enter();
        for (int i = 0; i < fields; i++) {
            var of = edits.computeIfAbsent(in.unpackKey(), any -> new ArrayList<>());
            int count = in.unpackArrayHeader();
            in.enter();
            for (int edit = 0; edit < count; edit++) {
                int start = in.offset();
                in.skip();
                of.add(Arrays.copyOfRange(entry, start, in.offset()));
            }
            in.leave();
        }
        in.leave();
    }

    /** A whole value of this field was written: what was before is in it. */
    void forget(String field) {
        edits.remove(field);
    }

    /** Whether a field that has no whole value has edits. */
    List<String> fields() {
        return edits.keySet().stream().sorted().toList();
    }

    /** Says what comes on top of a field's value that was printed. */
    void print(String field, PrintStream out, Limits limits) {
        var of = edits.getOrDefault(field, List.of());
        if (of.isEmpty()) {
            return;
        }
        out.println("    and " + Text.count(of.size(), "edit", "edits") + " since, not applied here:");
        of.stream()
                .limit(limits.elements())
                .forEach(each ->
                        out.println("      " + new Values(limits).read(each).text(6)));
        if (of.size() > limits.elements()) {
            out.println("      ... " + Text.number(of.size() - limits.elements()) + " more");
        }
    }
}
