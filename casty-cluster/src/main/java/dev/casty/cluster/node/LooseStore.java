package dev.casty.cluster.node;

import dev.casty.cluster.transport.Loop;
import dev.casty.cluster.versions.Version;
import dev.casty.cluster.versions.Versioned;
import dev.casty.cluster.wire.Primitives;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The copies of actors with {@code ONE} that a node has: in memory, and in its journal. On the loop, but for what says otherwise. */
final class LooseStore {
    private static final String PREFIX = "one:/";
    private static final int WHOLE = 0;
    private static final int CHANGE = 1;

    private final OpenJournal journal;
    private final Loop loop;
    private final Map<String, Held> copies = new ConcurrentHashMap<>();

    /** A copy, and what is known of the others. */
    static final class Held {
        Versioned current = Versioned.NOTHING;
        /** The last version that is known to have been everybody's, while this node changes it; null while it doesn't. */
        @Nullable
        Versioned base;
        /** Versions of the last meeting that others may have gone on from. */
        List<Versioned> met = List.of();
        /** What others have. */
        final Map<Long, Version> known = new ConcurrentHashMap<>();
        /** What is on its way to them. */
        final Map<Long, Version> sent = new ConcurrentHashMap<>();
        /** The version that is being brought together with this one; null if none is. */
        @Nullable
        Version meeting;
        /** Stands for what was read: another object when the state was replaced. Any thread. */
        volatile Object reign = new Object();

        private long records;
        private boolean uncertain;
    }

    private LooseStore(OpenJournal journal, Loop loop) {
        this.journal = journal;
        this.loop = loop;
    }

    /** With what the journal has. Blocks while it reads that. */
    static LooseStore open(OpenJournal journal, Loop loop) {
        var store = new LooseStore(journal, loop);
        for (var key : journal.keys()) {
            if (key.startsWith(PREFIX)) {
                store.copies.put(key.substring(PREFIX.length()), read(journal.read(key)));
            }
        }
        return store;
    }

    private static Held read(Stored stored) {
        var held = new Held();
        held.records = stored.sequence();
        for (var each : stored.entries()) {
            var in = Unpooled.wrappedBuffer(each.payload());
            if (Primitives.readByte(in) == WHOLE) {
                held.current = Versioned.read(in);
                held.base = readBase(in);
            } else {
                var version = Version.read(in);
                held.current = held.current.with(Versioned.readEntry(in), version);
            }
        }
        return held;
    }

    static void writeBase(ByteBuf out, @Nullable Versioned base) {
        out.writeBoolean(base != null);
        if (base != null) {
            base.write(out);
        }
    }

    static @Nullable Versioned readBase(ByteBuf in) {
        return Primitives.readByte(in) == 0 ? null : Versioned.read(in);
    }

    /** All copies, by key. Any thread may look one up. */
    Map<String, Held> copies() {
        return copies;
    }

    Held held(String key) {
        return copies.computeIfAbsent(key, any -> new Held());
    }

    /** The copy has got one more entry. */
    void writeChange(String key, Held held, Entry entry, Receipt receipt) {
        if (entry.kind() != Entry.Kind.CHANGE) {
            writeWhole(key, held, receipt);
            return;
        }
        var out = Unpooled.buffer();
        held.current.version().write(out.writeByte(CHANGE));
        Versioned.writeEntry(out, entry);
        write(key, held, Entry.Kind.CHANGE, out, receipt);
    }

    /** The copy is another one. */
    void writeWhole(String key, Held held, Receipt receipt) {
        var out = Unpooled.buffer();
        held.current.write(out.writeByte(WHOLE));
        writeBase(out, held.base);
        write(key, held, Entry.Kind.SNAPSHOT, out, receipt);
    }

    private void write(String key, Held held, Entry.Kind kind, ByteBuf out, Receipt receipt) {
        if (held.uncertain) {
            receipt.failed(new JournalException("the journal has refused an entry of " + key + " before"));
            return;
        }
        journal.append(PREFIX + key, ++held.records, kind, ByteBufUtil.getBytes(out), new Receipt() {
            @Override
            public void safe() {
                receipt.safe();
            }

            @Override
            public void failed(JournalException cause) {
                loop.execute(() -> reread(key, held));
                receipt.failed(cause);
            }
        });
    }

    /** After a refused entry only the journal knows how many it has; what is in memory is newer, and is written whole. */
    private void reread(String key, Held held) {
        held.uncertain = true;
        var unused = journal.readAsync(PREFIX + key)
                .whenComplete((stored, failure) -> loop.execute(() -> {
                    if (stored != null && held.uncertain) {
                        held.uncertain = false;
                        held.records = stored.sequence();
                        writeWhole(key, held, IGNORED);
                    }
                }));
    }

    /** The node is none of its replicas any more. */
    void drop(String key) {
        var held = copies.remove(key);
        if (held != null && !held.uncertain) {
            journal.append(PREFIX + key, held.records + 1, Entry.Kind.DELETION, new byte[0], IGNORED);
        }
    }

    /** Nobody waits for it. */
    static final Receipt IGNORED = new Receipt() {
        @Override
        public void safe() {
            // Nobody waits.
        }

        @Override
        public void failed(JournalException cause) {
            // It comes again from others, or with the next change.
        }
    };
}
