package dev.casty.tests.durable;

import dev.casty.journal.Entry;
import dev.casty.journal.Journal;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A journal that keeps in memory what a test lets it write, when the test says so. */
final class SlowJournal implements Journal, OpenJournal {
    private static final String CLOSED = "the journal is closed";

    private final Map<String, List<Entry>> written = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean writesAtOnce = true;
    private boolean closed;
    private int appends;
    /** Reads that wait; null if none has to. */
    private @Nullable List<Read> held;

    private BiConsumer<String, Entry> reader = (key, entry) -> {};

    private record Append(String key, long sequence, Entry entry, Receipt receipt) {}

    private record Read(String key, CompletableFuture<Stored> result) {}

    /** From now on reads wait for {@link #answerReads} or {@link #failReads}. */
    synchronized void holdReads() {
        held = new ArrayList<>();
    }

    /** How many reads wait. */
    synchronized int waitingReads() {
        return held == null ? 0 : held.size();
    }

    /** Answers the reads that wait, and from now on all at once. */
    void answerReads() {
        takeReads().forEach(each -> each.result().complete(stored(each.key())));
    }

    /** Fails the reads that wait; later ones are answered at once. */
    void failReads(String reason) {
        takeReads().forEach(each -> each.result().completeExceptionally(new JournalException(reason)));
    }

    private synchronized List<Read> takeReads() {
        var taken = held == null ? List.<Read>of() : held;
        held = null;
        return taken;
    }

    private synchronized Stored stored(String key) {
        return new Stored(sequences.getOrDefault(key, 0L), List.copyOf(written.getOrDefault(key, List.of())));
    }

    /** Tells somebody of each entry, in the moment in which it is written. */
    synchronized SlowJournal tell(BiConsumer<String, Entry> reader) {
        this.reader = reader;
        return this;
    }

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

    /** Writes the entry that has waited longest, or refuses it if it follows none that was written. False if none waits. */
    boolean write() {
        return writeOrRefuse(take(any -> true));
    }

    /** As {@link #write()}, of the entries of this key. */
    boolean write(String key) {
        return writeOrRefuse(take(each -> each.key().equals(key)));
    }

    private synchronized @Nullable Append take(Predicate<Append> which) {
        var taken = waiting.stream().filter(which).findFirst();
        taken.ifPresent(waiting::remove);
        return taken.orElse(null);
    }

    private boolean writeOrRefuse(@Nullable Append next) {
        if (next == null) {
            return false;
        }
        if (keep(next)) {
            next.receipt().safe();
        } else {
            next.receipt().failed(new JournalException("entry " + next.sequence() + " follows none that was written"));
        }
        return true;
    }

    /** Refuses the entry that has waited longest. False if none waits. */
    boolean refuseNext(String reason) {
        return refuse(take(any -> true), reason);
    }

    /** Refuses the entry that came last, before the others are told: as a journal may that is being closed. */
    boolean refuseLast(String reason) {
        Append last;
        synchronized (this) {
            last = waiting.pollLast();
        }
        return refuse(last, reason);
    }

    private static boolean refuse(@Nullable Append next, String reason) {
        if (next != null) {
            next.receipt().failed(new JournalException(reason));
        }
        return next != null;
    }

    /** Refuses all that waits. */
    void refuse(String reason) {
        while (refuseNext(reason)) {
            // the next
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many bytes of entries were written so far. */
    synchronized int bytes() {
        return written.values().stream()
                .flatMap(List::stream)
                .mapToInt(each -> each.payload().length)
                .sum();
    }

    /** How many entries came so far. */
    synchronized int appends() {
        return appends;
    }

    /** False if it does not follow the one before. */
    private synchronized boolean keep(Append append) {
        if (append.sequence() != sequences.getOrDefault(append.key(), 0L) + 1) {
            return false;
        }
        var entries = written.computeIfAbsent(append.key(), any -> new ArrayList<>());
        if (append.entry().kind() != Entry.Kind.CHANGE) {
            entries.clear();
        }
        if (append.entry().kind() != Entry.Kind.DELETION) {
            entries.add(append.entry());
        }
        sequences.put(append.key(), append.sequence());
        reader.accept(append.key(), append.entry());
        return true;
    }

    @Override
    public synchronized OpenJournal open() {
        closed = false;
        return this;
    }

    @Override
    public synchronized CompletableFuture<Stored> readAsync(String key) {
        if (held == null) {
            return CompletableFuture.completedFuture(stored(key));
        }
        var result = new CompletableFuture<Stored>();
        held.add(new Read(key, result));
        return result;
    }

    @Override
    public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        boolean now;
        boolean never;
        synchronized (this) {
            appends++;
            now = writesAtOnce;
            never = closed;
            waiting.add(new Append(key, sequence, new Entry(kind, payload), receipt));
        }
        if (never) {
            refuse(CLOSED);
        } else if (now) {
            write();
        }
    }

    @Override
    public synchronized Set<String> keys() {
        return written.keySet().stream()
                .filter(key -> !written.get(key).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        refuse(CLOSED);
    }
}
