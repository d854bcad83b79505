package dev.casty.tests.seeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent and what became of it. Not for several threads: in a simulation only one runs at a time. */
final class Ledger {
    /** A message, by who sent it to whom and as his how-manieth. */
    record Key(String sender, String receiver, int number) {}

    private final Map<Key, List<String>> outcomes = new LinkedHashMap<>();
    private final Map<String, Integer> lastHandled = new LinkedHashMap<>();
    private final Map<String, Integer> lastSent = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<Key> unanswered = new ArrayList<>();

    Key send(String sender, String receiver) {
        int number = lastSent.merge(sender + " to " + receiver, 1, Integer::sum);
        var key = new Key(sender, receiver, number);
        outcomes.put(key, new ArrayList<>());
        return key;
    }

    /** The handler of a message has begun. */
    void handled(Key key) {
        outcome(key, "handled");
        var pair = key.sender() + " to " + key.receiver();
        var before = lastHandled.put(pair, key.number());
        if (before != null && before >= key.number()) {
            violation(pair + ": " + key.number() + " was handled after " + before);
        }
    }

    /** The message was told to be lost. */
    void dead(Key key) {
        outcome(key, "dead");
    }

    void asked(Key key) {
        unanswered.add(key);
    }

    /** The asker was told, for good or bad. An ask that was refused is accounted for by that. */
    void answered(Key key, boolean refused) {
        if (!unanswered.remove(key)) {
            violation("answered twice: " + key);
        }
        if (refused) {
            outcome(key, "refused");
        }
    }

    private void outcome(Key key, String what) {
        outcomes.get(key).add(what);
    }

    void violation(String what) {
        violations.add(what);
    }

    int sent() {
        return outcomes.size();
    }

    int handledCount() {
        return (int) outcomes.values().stream()
                .filter(all -> all.contains("handled"))
                .count();
    }

    /** All that must not be: empty if every message was handled once or told to be lost. */
    List<String> findings() {
        var found = new ArrayList<>(violations);
        outcomes.forEach((key, what) -> {
            if (what.size() != 1) {
                found.add(key + ": " + (what.isEmpty() ? "lost without a word" : what.toString()));
            }
        });
        unanswered.forEach(key -> found.add("never answered: " + key));
        return found;
    }
}
