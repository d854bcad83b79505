package dev.casty.cluster.replication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what is acknowledged and what is read to the promise: each key has one history. Of two that were acknowledged one begins with the
 * other, and what a new owner finds begins with all of them.
 */
final class Checker {
    private final Map<String, List<Long>> longest = new HashMap<>();
    private long acknowledgements;
    private long refusals;
    private long openings;

    /** A client was told that its change, the last of these, is safe. It may hear it late. */
    void acknowledged(String key, Story story) {
        acknowledgements++;
        var known = longest.getOrDefault(key, List.of());
        if (story.ids().size() < known.size()) {
            expect(known, story.ids(), "the change " + story.ids().getLast() + " of " + key + " was acknowledged late");
        } else {
            expect(story.ids(), known, "the change " + story.ids().getLast() + " of " + key + " was acknowledged");
            longest.put(key, story.ids());
        }
    }

    /** An owner has begun, and this is what it found. */
    void opened(String key, Story story) {
        openings++;
        expect(story.ids(), longest.getOrDefault(key, List.of()), "an owner began with " + key);
    }

    void refused() {
        refusals++;
    }

    private static void expect(List<Long> longer, List<Long> shorter, String when) {
        int same = 0;
        while (same < Math.min(longer.size(), shorter.size())
                && longer.get(same).equals(shorter.get(same))) {
            same++;
        }
        if (same < shorter.size()) {
            throw new AssertionError(when + ", and the histories part after " + same + " changes: "
                    + longer.subList(same, longer.size()) + " and " + shorter.subList(same, shorter.size()));
        }
    }

    long acknowledgements() {
        return acknowledgements;
    }

    long openings() {
        return openings;
    }

    @Override
    public String toString() {
        return acknowledgements + " acknowledged, " + refusals + " refused, " + openings + " keys read by new owners";
    }
}
