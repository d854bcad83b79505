package dev.casty.tests.durable;

import dev.casty.codec.Unpacker;
import dev.casty.journal.Entry;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of vaults may be: of each, the states that the journal has written, in order. Not for several threads: in a
 * simulation only one runs at a time.
 */
final class Chronicle {
    /** Replies that somebody else has to give. Once or several times: only the first counts. */
    final List<Vault.Promise> promises = new ArrayList<>();

    final Map<CompletableFuture<String>, String> stages = new LinkedHashMap<>();

    private final Map<String, List<String>> states = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int lastMark;

    /** A piece of text like no other. */
    String mark(String what, boolean large) {
        return "[" + what + " " + ++lastMark + (large ? "x".repeat(3_000) : "") + "]";
    }

    private List<String> states(String key) {
        return states.computeIfAbsent(key, any -> new ArrayList<>(List.of("")));
    }

    /** The last one that was written. */
    String state(String key) {
        return states(key).getLast();
    }

    /** How many there were. */
    int moment(String key) {
        return states(key).size() - 1;
    }

    void written(String key, Entry entry) {
        var before = state(key);
        var now = entry.kind() == Entry.Kind.DELETION ? "" : text(entry);
        if (now == null || now.equals(before) && entry.kind() != Entry.Kind.DELETION) {
            return;
        }
        if (entry.kind() == Entry.Kind.CHANGE && !now.startsWith(before)) {
            violation(key + ": a change did not go on from <" + before + ">, but wrote <" + now + ">");
        }
        if (entry.kind() == Entry.Kind.SNAPSHOT) {
            violation(key + ": a snapshot of <" + now + "> when <" + before + "> was written");
        }
        states(key).add(now);
    }

    private static @Nullable String text(Entry entry) {
        var in = new Unpacker(Unpooled.wrappedBuffer(entry.payload()));
        String text = null;
        for (int left = in.unpackMapHeader(); left > 0; left--) {
            if (in.unpackKey().equals("text")) {
                text = in.unpackString();
            } else {
                in.skip();
            }
        }
        return text;
    }

    /** Somebody has seen this text of a vault, after he had known of this moment. */
    void seen(String text, String key, int since, String where) {
        if (!states(key).subList(since, states(key).size()).contains(text)) {
            violation(where + " of " + key + " shows <" + text + ">, but since then there was only "
                    + states(key).subList(since, states(key).size()));
        }
    }

    /** Somebody relies on it that the state was deleted, after this moment. */
    void seenDeleted(String key, int since) {
        seen("", key, since, "an acknowledged deletion");
    }

    void violation(String what) {
        violations.add(what);
    }

    List<String> violations() {
        return violations;
    }
}
