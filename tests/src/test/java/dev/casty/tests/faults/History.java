package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Site;
import dev.casty.tests.faults.lab.Site.Incident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What all processes have written down, and what of it must not be. See {@link NodeLog} for the words. */
final class History implements Site.Listener {
    /** Those say that nobody has handled the message. */
    private static final Set<String> UNHANDLED =
            Set.of("OwnerUnavailableException", "NotSentException", "UnknownTypeException");
    /** How much later than its time-out an ask may end, where processes share few cores. */
    private static final Duration SLACK = Duration.ofSeconds(3);
    /** What was told so shortly before its process was killed may be lost with it. */
    private static final Duration LOST_WITH = Duration.ofSeconds(2);

    private final List<Incident> incidents = new ArrayList<>();
    private final Map<String, Stream> streams = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Integer> quiet = new HashMap<>();
    private final Set<String> ready = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();
    private Tally tally = new Tally();

    @Override
    public void happened(Incident incident) {
        incidents.add(incident);
    }

    @Override
    public void wrote(String process, String line) {
        var words = line.split(" ");
        switch (words[0]) {
            case NodeLog.READY -> ready.add(process);
            case NodeLog.SAID -> said(words);
            case NodeLog.ASKED -> stream(words).asked(number(words), time(words));
            case NodeLog.ENDED -> ended(process, words);
            case NodeLog.GOT -> got(words);
            case NodeLog.BORN -> tally.births.merge(words[2], 1, Integer::sum);
            case NodeLog.DEAD -> dead(words);
            case NodeLog.MEMBER -> tally.heard.add(new Tally.Heard(process, words[2], words[3]));
            case NodeLog.MEMBERS -> members.put(process, List.of(words).subList(2, words.length));
            case NodeLog.QUIET -> quiet.put(process, Integer.parseInt(words[2]));
            case NodeLog.BROKEN -> violated(process + ": " + line);
            default -> {
                // A line of the process's own log.
            }
        }
    }

    private void violated(String what) {
        violations.add(what);
    }

    private static long time(String[] words) {
        return Long.parseLong(words[1]);
    }

    private static int number(String[] words) {
        return Integer.parseInt(words[4]);
    }

    /** Of a line with a sender and a station. */
    private Stream stream(String[] words) {
        return stream(words[2], words[3]);
    }

    private Stream stream(String sender, String station) {
        return streams.computeIfAbsent(
                sender + " to " + station,
                name -> new Stream(sender.substring(0, sender.indexOf('-')), name, this::violated));
    }

    private void said(String[] words) {
        tally.told++;
        stream(words).said(number(words), time(words));
    }

    private void got(String[] words) {
        tally.came++;
        stream(words[4], words[2]).got(Integer.parseInt(words[5]), words[3]);
    }

    private void dead(String[] words) {
        if (words.length < 5) {
            tally.unnamed++;
        } else {
            tally.deadLetters++;
            stream(words).dead(number(words));
        }
    }

    private void ended(String process, String[] words) {
        var outcome = words[5];
        long begin = stream(words).ended(number(words));
        long took = TimeUnit.NANOSECONDS.toMillis(time(words) - begin - pausedNanos(process, begin, time(words)));
        tally.outcomes.merge(outcome, 1, Integer::sum);
        tally.longestAskMillis = Math.max(tally.longestAskMillis, took);
        if (took > Sender.TIMEOUT.plus(SLACK).toMillis()) {
            violated(String.join(" ", words) + ": took " + took + " ms");
        }
        if (outcome.equals(NodeLog.ANSWERED)) {
            stream(words).answered(number(words));
        } else if (outcome.startsWith(NodeLog.WRONG)) {
            violated(String.join(" ", words));
        } else if (UNHANDLED.contains(outcome.substring(NodeLog.FAILED.length()))) {
            stream(words).unhandled(number(words));
        }
    }

    /** How long a process stood still within a time. */
    private long pausedNanos(String process, long from, long to) {
        return incidents.stream()
                .filter(each -> each.process().equals(process) && !each.killed())
                .mapToLong(each -> Math.max(0, Math.min(to, each.to()) - Math.max(from, each.from())))
                .sum();
    }

    // ---- what is so now

    boolean isReady(String process) {
        return ready.contains(process);
    }

    /** Whether a process has said that in this round nothing it sent is on its way any more. */
    boolean isQuiet(String process, int round) {
        return quiet.getOrDefault(process, 0) == round;
    }

    /** The addresses of the members, in order, as a process sees them. */
    List<String> members(String process) {
        return members.getOrDefault(process, List.of());
    }

    Tally tally() {
        return tally;
    }

    /** A step begins. */
    void begin() {
        tally = new Tally();
    }

    // ---- at the end of a step, when all is quiet

    /** Whether each message has come or is known to be lost. */
    boolean isAccountedFor() {
        return lost().size() <= tally.unnamed;
    }

    private List<Long> lost() {
        return streams.values().stream()
                .filter(each -> !isKilled(each.process()))
                .flatMap(each -> each.lost().stream())
                .filter(each -> !isLostWithAProcess(each))
                .toList();
    }

    private boolean isKilled(String process) {
        return incidents.stream()
                .anyMatch(each -> each.killed() && each.process().equals(process));
    }

    private boolean isLostWithAProcess(long time) {
        return incidents.stream()
                .anyMatch(each -> each.killed() && time > each.from() - LOST_WITH.toNanos() && time <= each.to());
    }

    /** Compares what was said with what was done. */
    void settle() {
        if (!isAccountedFor()) {
            violated(lost().size() + " messages are lost without a word");
        }
        for (var stream : streams.values()) {
            tally.lost += stream.lost().size();
            stream.settle(isKilled(stream.process()));
        }
    }

    /** What must not be, and was. */
    List<String> violations() {
        return violations;
    }
}
