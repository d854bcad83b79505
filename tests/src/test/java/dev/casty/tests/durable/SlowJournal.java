package dev.casty.tests.durable;

import dev.casty.journal.Entry;
import dev.casty.journal.Journal;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** A journal that keeps in memory what a test lets it write, when the test says so. */
final class SlowJournal implements Journal, OpenJournal {
    private final Map<String, List<Entry>> written = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Queue<Append> waiting = new ArrayDeque<>();
    private boolean writesAtOnce = true;
    private int appends;

    private record Append(String key, long sequence, Entry entry, Receipt receipt) {}

    /** From now on entries wait for {@link #write} or {@link #refuse}. */
    synchronized SlowJournal hold() {
        writesAtOnce = false;
        return this;
    }

    /** Writes what waits, and from now on all at once. */
    void writeAll() {
        synchronized (this) {
            writesAtOnce = true;
        }
        while (write()) {
            // the next
        }
    }

    /** Writes the entry that has waited longest. False if none waits. */
    boolean write() {
        Append next;
        synchronized (this) {
            next = waiting.poll();
            if (next != null) {
                keep(next);
            }
        }
        if (next != null) {
            next.receipt().safe();
        }
        return next != null;
    }

    /** Refuses all that waits. */
    void refuse(String reason) {
        var cause = new JournalException(reason);
        List<Append> refused;
        synchronized (this) {
            refused = new ArrayList<>(waiting);
            waiting.clear();
        }
        refused.forEach(each -> each.receipt().failed(cause));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many entries came so far. */
    synchronized int appends() {
        return appends;
    }

    private void keep(Append append) {
        written.computeIfAbsent(append.key(), any -> new ArrayList<>()).add(append.entry());
        sequences.put(append.key(), append.sequence());
    }

    @Override
    public OpenJournal open() {
        return this;
    }

    @Override
    public synchronized Stored read(String key) {
        return new Stored(sequences.getOrDefault(key, 0L), List.copyOf(written.getOrDefault(key, List.of())));
    }

    @Override
    public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        boolean now;
        synchronized (this) {
            appends++;
            now = writesAtOnce;
            waiting.add(new Append(key, sequence, new Entry(kind, payload), receipt));
        }
        if (now) {
            write();
        }
    }

    @Override
    public synchronized Set<String> keys() {
        return Set.copyOf(written.keySet());
    }

    @Override
    public void close() {}
}
