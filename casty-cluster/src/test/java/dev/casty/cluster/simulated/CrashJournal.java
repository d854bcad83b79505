package dev.casty.cluster.simulated;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** A disk that takes its time: what is not synced when the power goes is lost, and now and then an entry is refused. */
public final class CrashJournal implements OpenJournal {
    private static final long MAX_SYNC_NANOS = 3_000_000;

    private final Agenda agenda;
    private final SplittableRandom random;
    private final List<Written> log = new ArrayList<>();
    private final Map<String, Kept> state = new HashMap<>();
    private int synced;
    private int power;
    private boolean syncing;
    private double refusals;

    private record Written(String key, long sequence, Entry entry, Receipt receipt) {}

    private static final class Kept {
        private long sequence;
        private final List<Entry> entries = new ArrayList<>();
    }

    /** An empty one. */
    public CrashJournal(Agenda agenda, SplittableRandom random) {
        this.agenda = agenda;
        this.random = random;
    }

    /** From now on this share of entries is refused. */
    public void refuse(double share) {
        refusals = share;
    }

    /** The power goes: what was not synced is gone, and nobody is told. */
    public void crash() {
        power++;
        syncing = false;
        log.subList(synced, log.size()).clear();
        state.clear();
    }

    /** What the log amounts to, made anew when it was cut. */
    private Map<String, Kept> state() {
        if (state.isEmpty()) {
            log.forEach(this::keep);
        }
        return state;
    }

    private void keep(Written written) {
        var kept = state.computeIfAbsent(written.key(), any -> new Kept());
        kept.sequence = written.sequence();
        if (written.entry().kind() != Entry.Kind.CHANGE) {
            kept.entries.clear();
        }
        kept.entries.add(written.entry());
    }

    @Override
    public CompletableFuture<Stored> readAsync(String key) {
        var kept = state().getOrDefault(key, new Kept());
        return CompletableFuture.completedFuture(new Stored(kept.sequence, kept.entries));
    }

    @Override
    public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        long last = state().getOrDefault(key, new Kept()).sequence;
        if (sequence != last + 1) {
            receipt.failed(new JournalException(key + ": " + sequence + " after " + last));
        } else if (random.nextDouble() < refusals) {
            receipt.failed(new JournalException("refused"));
        } else {
            var written = new Written(key, sequence, new Entry(kind, payload), receipt);
            log.add(written);
            keep(written);
            sync();
        }
    }

    private void sync() {
        if (!syncing) {
            syncing = true;
            int now = power;
            int upTo = log.size();
            agenda.after(random.nextLong(MAX_SYNC_NANOS), () -> {
                if (power == now) {
                    synced(upTo);
                }
            });
        }
    }

    private void synced(int upTo) {
        syncing = false;
        int from = synced;
        synced = upTo;
        if (log.size() > upTo) {
            sync();
        }
        List.copyOf(log.subList(from, upTo)).forEach(each -> each.receipt().safe());
    }

    @Override
    public Set<String> keys() {
        return Set.copyOf(state().keySet());
    }

    @Override
    public void close() {
        // The test reads it again.
    }
}
