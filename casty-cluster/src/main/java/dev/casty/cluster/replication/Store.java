package dev.casty.cluster.replication;

import dev.casty.cluster.transport.Loop;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The copies that a node has, in its journal, and of each shard the epoch below which it obeys nobody. What is in memory is how far each
 * copy goes. On the loop.
 */
public final class Store {
    private static final String COPY = "replica:/";
    private static final String EPOCH = "epoch:/";

    private final OpenJournal journal;
    private final Loop loop;
    private final Map<Shard, Holding> holdings = new TreeMap<>();

    private static final class Holding {
        private long epoch;
        private long epochRecords;
        private final Map<String, Kept> copies = new TreeMap<>();
        /** How many copies have to be read again, because the journal has refused an entry. */
        private int uncertain;

        private final List<Runnable> whenCertain = new ArrayList<>();
    }

    private static final class Kept {
        private Head head = Head.NONE;
        private long records;
        private boolean uncertain;
    }

    private Store(OpenJournal journal, Loop loop) {
        this.journal = journal;
        this.loop = loop;
    }

    /**
     * What a journal has. Blocks while it reads that.
     *
     * @param loop on which everything else happens
     */
    public static Store open(OpenJournal journal, Loop loop) {
        var store = new Store(journal, loop);
        for (var key : journal.keys()) {
            if (key.startsWith(COPY)) {
                store.recoverCopy(key.substring(COPY.length()));
            } else if (key.startsWith(EPOCH)) {
                store.recoverEpoch(key);
            }
        }
        return store;
    }

    private void recoverCopy(String key) {
        var stored = journal.read(COPY + key);
        var kept = new Kept();
        kept.records = stored.sequence();
        kept.head = CopyRecord.copyOf(stored).head();
        holding(ReplicaName.parse(key).shard()).copies.put(key, kept);
    }

    private void recoverEpoch(String key) {
        var stored = journal.read(key);
        var holding = holding(Shard.parse(key.substring(EPOCH.length())));
        holding.epochRecords = stored.sequence();
        holding.epoch =
                Unpooled.wrappedBuffer(stored.entries().getLast().payload()).readLong();
    }

    private Holding holding(Shard shard) {
        return holdings.computeIfAbsent(shard, any -> new Holding());
    }

    /** The shards of which it has something. */
    public Set<Shard> shards() {
        return Set.copyOf(holdings.keySet());
    }

    /** The epoch below which nobody is obeyed. */
    public long epoch(Shard shard) {
        var known = holdings.get(shard);
        return known == null ? 0 : known.epoch;
    }

    /**
     * Obeys nobody below this epoch any more, at once; and says when that, and all that was written before, will survive a crash. Not
     * before what is here is known for certain.
     */
    void promise(Shard shard, long epoch, Written written) {
        var holding = holding(shard);
        holding.epoch = Math.max(holding.epoch, epoch);
        var payload = ByteBufUtil.getBytes(Unpooled.buffer(Long.BYTES).writeLong(holding.epoch));
        journal.append(EPOCH + shard, ++holding.epochRecords, Entry.Kind.SNAPSHOT, payload, new Told(safe -> {
            if (!safe) {
                reread(shard, holding);
            }
            whenCertain(holding, () -> written.done(safe));
        }));
    }

    private void reread(Shard shard, Holding holding) {
        holding.uncertain++;
        var unused = journal.readAsync(EPOCH + shard)
                .whenComplete((stored, failure) -> onLoop(() -> {
                    if (stored != null) {
                        holding.epochRecords = stored.sequence();
                    }
                    certain(holding);
                }));
    }

    private static void whenCertain(Holding holding, Runnable task) {
        if (holding.uncertain == 0) {
            task.run();
        } else {
            holding.whenCertain.add(task);
        }
    }

    private static void certain(Holding holding) {
        if (--holding.uncertain == 0) {
            var tasks = List.copyOf(holding.whenCertain);
            holding.whenCertain.clear();
            tasks.forEach(Runnable::run);
        }
    }

    /** How far the copies of a shard go, by key. */
    Map<String, Head> heads(Shard shard) {
        var heads = new TreeMap<String, Head>();
        var known = holdings.get(shard);
        if (known != null) {
            known.copies.forEach((key, kept) -> {
                if (!kept.head.equals(Head.NONE)) {
                    heads.put(key, kept.head);
                }
            });
        }
        return heads;
    }

    /** How far the copy of a key goes. */
    Head head(Shard shard, String key) {
        var known = holdings.get(shard);
        var kept = known == null ? null : known.copies.get(key);
        return kept == null ? Head.NONE : kept.head;
    }

    /** Reads the copy of a key, and hands it over on the loop; not at all if the journal can't be read. */
    void read(String key, Consumer<Copy> reader) {
        var unused = journal.readAsync(COPY + key).whenComplete((stored, failure) -> {
            if (stored != null) {
                onLoop(() -> reader.accept(CopyRecord.copyOf(stored)));
            }
        });
    }

    /** Adds an entry to a copy. */
    void append(Shard shard, String key, Head head, Entry entry, Written written) {
        write(shard, key, CopyRecord.next(head, entry), written);
    }

    /** Replaces a copy, by pieces; what was there before counts until the last has come. */
    void install(
            Shard shard, String key, Head head, boolean first, boolean last, List<Entry> entries, Written written) {
        write(shard, key, CopyRecord.piece(head, first, last, entries), written);
    }

    /** Forgets a copy. */
    void drop(Shard shard, String key, Written written) {
        write(shard, key, CopyRecord.piece(Head.NONE, true, true, List.of()), written);
    }

    private void write(Shard shard, String key, CopyRecord record, Written written) {
        var holding = holding(shard);
        var kept = holding.copies.computeIfAbsent(key, any -> new Kept());
        if (kept.uncertain) {
            written.done(false);
            return;
        }
        if (record.counts()) {
            kept.head = record.head();
        }
        journal.append(COPY + key, ++kept.records, record.kind(), record.toBytes(), new Told(safe -> {
            if (!safe) {
                reread(holding, key, kept);
            }
            written.done(safe);
        }));
    }

    /** After a refused entry only the journal knows what it has. */
    private void reread(Holding holding, String key, Kept kept) {
        if (kept.uncertain) {
            return;
        }
        kept.uncertain = true;
        holding.uncertain++;
        var unused = journal.readAsync(COPY + key)
                .whenComplete((stored, failure) -> onLoop(() -> {
                    // A journal that can't be read has nothing to say, and acknowledges nothing either.
                    if (stored != null) {
                        kept.records = stored.sequence();
                        kept.head = CopyRecord.copyOf(stored).head();
                        kept.uncertain = false;
                    }
                    certain(holding);
                }));
    }

    private void onLoop(Runnable task) {
        if (loop.isCurrent()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    /** Brings a receipt to the loop. */
    private final class Told implements Receipt {
        private final Written written;

        Told(Written written) {
            this.written = written;
        }

        @Override
        public void safe() {
            onLoop(() -> written.done(true));
        }

        @Override
        public void failed(JournalException cause) {
            onLoop(() -> written.done(false));
        }
    }
}
