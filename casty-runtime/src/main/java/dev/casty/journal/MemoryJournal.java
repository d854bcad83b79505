package dev.casty.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A journal that lives as long as this object: for tests, and for nodes of a cluster in one JVM. A system that opens it later
 * finds what an earlier one has written. Receipts are called at once, on the thread that appends.
 */
public final class MemoryJournal implements Journal {
    private final Map<String, Kept> kept = new HashMap<>();
    private boolean open;

    private static final class Kept {
        private long sequence;
        private final List<Entry> entries = new ArrayList<>();
    }

    /** An empty one. */
    public MemoryJournal() {}

    @Override
    public synchronized OpenJournal open() {
        if (open) {
            throw new JournalException("this MemoryJournal is open already: a journal belongs to one system at a time");
        }
        open = true;
        return new Opened();
    }

    private synchronized Stored read(String key) {
        var known = kept.get(key);
        return known == null ? new Stored(0, List.of()) : new Stored(known.sequence, known.entries);
    }

    /** False, and nothing is kept, if the entry does not follow the one before. */
    private synchronized boolean append(String key, long sequence, Entry entry) {
        var known = kept.computeIfAbsent(key, any -> new Kept());
        if (sequence != known.sequence + 1) {
            return false;
        }
        known.sequence = sequence;
        if (entry.kind() != Entry.Kind.CHANGE) {
            known.entries.clear();
        }
        if (entry.kind() != Entry.Kind.DELETION) {
            known.entries.add(entry);
        }
        return true;
    }

    private synchronized Set<String> keys() {
        return kept.entrySet().stream()
                .filter(each -> !each.getValue().entries.isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void close() {
        open = false;
    }

    private final class Opened implements OpenJournal {
        private volatile boolean closed;

        @Override
        public CompletableFuture<Stored> readAsync(String key) {
            return CompletableFuture.completedFuture(MemoryJournal.this.read(key));
        }

        @Override
        public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
            if (closed) {
                receipt.failed(new JournalException("the journal is closed"));
            } else if (MemoryJournal.this.append(key, sequence, new Entry(kind, payload))) {
                receipt.safe();
            } else {
                receipt.failed(new JournalException("entry " + sequence + " of " + key
                        + " does not follow the one before: another one was refused, or somebody else"
                        + " writes this key"));
            }
        }

        @Override
        public Set<String> keys() {
            return MemoryJournal.this.keys();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                MemoryJournal.this.close();
            }
        }
    }
}
