package dev.casty.runtime.journal;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What actors would write, what of it was acknowledged, and whether what a journal has is a prefix that contains that. */
final class Workload {
    private final Map<String, Long> appended = new TreeMap<>();
    private final Map<String, Long> safe = new TreeMap<>();
    private final int longest;

    Workload() {
        this(211);
    }

    /** With payloads of less than so many bytes, and a few. */
    Workload(int longest) {
        this.longest = longest;
    }

    /** What an entry is appended by. */
    interface Appender {
        void append(String key, long sequence, Kind kind, byte[] payload, Receipt receipt);
    }

    void append(OpenJournal journal, String key) {
        append(journal::append, key);
    }

    /** Appends the next entry of a key: every fifth is a snapshot of all before. */
    void append(Appender journal, String key) {
        long sequence = appended.merge(key, 1L, Long::sum);
        var kind = sequence % 5 == 0 ? Kind.SNAPSHOT : Kind.CHANGE;
        var payload = text(key, sequence).getBytes(StandardCharsets.UTF_8);
        journal.append(key, sequence, kind, payload, new Receipt() {
            @Override
            public void safe() {
                safe.merge(key, sequence, Math::max);
            }

            @Override
            public void failed(JournalException cause) {}
        });
    }

    private String text(String key, long sequence) {
        return key + " " + sequence + " " + "x".repeat((int) (sequence * 37 % longest));
    }

    List<String> complaints(OpenJournal journal) {
        return complaints(journal::read);
    }

    /** What is wrong with what the journal has; nothing, if it is as promised. */
    List<String> complaints(Function<String, Stored> journal) {
        var complaints = new ArrayList<String>();
        appended.forEach((key, last) -> {
            var stored = journal.apply(key);
            long needed = safe.getOrDefault(key, 0L);
            if (stored.sequence() < needed || stored.sequence() > last) {
                complaints.add(key + " has " + stored.sequence() + ", acknowledged were " + needed + " of " + last);
            }
            complaints.addAll(wrongEntries(key, stored));
        });
        return complaints;
    }

    private List<String> wrongEntries(String key, Stored stored) {
        var wrong = new ArrayList<String>();
        long expected = stored.sequence() - stored.entries().size() + 1;
        for (var each : stored.entries()) {
            var text = new String(each.payload(), StandardCharsets.UTF_8);
            boolean first = expected == stored.sequence() - stored.entries().size() + 1;
            boolean beginning = expected == 1 || expected % 5 == 0;
            if (!text.equals(text(key, expected)) || first != beginning && (first || expected % 5 == 0)) {
                wrong.add(key + " has " + text + " as entry " + expected + " of " + stored.sequence());
            }
            expected++;
        }
        return wrong;
    }
}
