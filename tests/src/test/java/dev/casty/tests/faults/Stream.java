package dev.casty.tests.faults;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All that one sender has sent to one station, by number, and what became of it. Says what must not be. The logs of several
 * processes come in any order, so what happened may be heard of before it was begun.
 */
final class Stream {
    private final String process;
    private final String name;
    private final Consumer<String> violations;
    private final BitSet delivered = new BitSet();
    private final BitSet dead = new BitSet();
    private final Map<String, Integer> lastOfIncarnation = new HashMap<>();
    /** Of those told of which nothing is known yet, when. */
    private final TreeMap<Integer, Long> untold = new TreeMap<>();
    /** Of those asked, when. */
    private final TreeMap<Integer, Long> asked = new TreeMap<>();
    /** Answered, or said not to be handled by anybody, and not yet compared with what was delivered. */
    private final BitSet answered = new BitSet();

    private final BitSet unhandled = new BitSet();

    Stream(String process, String name, Consumer<String> violations) {
        this.process = process;
        this.name = name;
        this.violations = violations;
    }

    private void violated(String what, int number) {
        violations.accept(name + ": number " + number + " " + what);
    }

    void said(int number, long time) {
        if (!delivered.get(number) && !dead.get(number)) {
            untold.put(number, time);
        }
    }

    void dead(int number) {
        dead.set(number);
        untold.remove(number);
    }

    void got(int number, String incarnation) {
        if (delivered.get(number)) {
            violated("came twice, the second time to " + incarnation, number);
        }
        var last = lastOfIncarnation.put(incarnation, number);
        if (last != null && last >= number) {
            violated("came after " + last + " to " + incarnation, number);
        }
        delivered.set(number);
        untold.remove(number);
    }

    void asked(int number, long time) {
        asked.put(number, time);
    }

    /** When it was asked. */
    long ended(int number) {
        var time = asked.remove(number);
        if (time == null) {
            violated("ended twice", number);
            return Long.MAX_VALUE;
        }
        return time;
    }

    void answered(int number) {
        answered.set(number);
    }

    /** Failed in a way that promises that nobody has handled it. */
    void unhandled(int number) {
        unhandled.set(number);
    }

    /** The name of the sender's process. */
    String process() {
        return process;
    }

    /** When those were told that neither came nor became dead letters. */
    List<Long> lost() {
        return List.copyOf(untold.values());
    }

    /**
     * When all is quiet: what was answered was delivered, and nothing else was that was said not to be. Begins anew.
     *
     * @param killed whether the sender's process was, so that it could not write down how its asks ended
     */
    void settle(boolean killed) {
        if (!killed) {
            asked.keySet().forEach(number -> violated("was asked and has no end", number));
        }
        answered.andNot(delivered);
        answered.stream().forEach(number -> violated("was answered and never came", number));
        unhandled.and(delivered);
        unhandled.stream().forEach(number -> violated("came though its asker was told that nobody handled it", number));
        untold.clear();
        asked.clear();
        answered.clear();
        unhandled.clear();
    }
}
