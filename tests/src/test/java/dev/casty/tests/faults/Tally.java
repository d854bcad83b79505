package dev.casty.tests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has happened in one step, counted. */
final class Tally {
    int told;
    int came;
    int deadLetters;
    /** Dead letters of which their node doesn't say what they were. */
    int unnamed;
    /** Messages that came to a process that was killed, or are among those without a name. */
    int lost;

    /** How asks have ended. */
    final Map<String, Integer> outcomes = new TreeMap<>();
    /** How many actors of a station began. */
    final Map<String, Integer> births = new TreeMap<>();

    final List<Heard> heard = new ArrayList<>();
    long longestAskMillis;

    /**
     * Something that a process heard of a member.
     *
     * @param observer the name of the process
     * @param kind what
     * @param address of whom
     */
    record Heard(String observer, String kind, String address) {}

    /** How often a process has heard this of a member. */
    long count(String observer, String kind, String address) {
        return heard.stream()
                .filter(each -> each.equals(new Heard(observer, kind, address)))
                .count();
    }

    /** How many asks have ended. */
    int asked() {
        return outcomes.values().stream().mapToInt(each -> each).sum();
    }

    @Override
    public String toString() {
        var moved = births.values().stream().mapToInt(each -> each).sum();
        return "%,d told, %,d messages came, %,d dead letters, %d of unknown fate; asks %s, the longest %,d ms; %d actors began; %d events of members"
                .formatted(told, came, deadLetters + unnamed, lost, outcomes, longestAskMillis, moved, heard.size());
    }
}
