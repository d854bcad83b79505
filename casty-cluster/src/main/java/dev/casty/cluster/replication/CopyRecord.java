package dev.casty.cluster.replication;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import dev.casty.journal.Entry;
import dev.casty.journal.Stored;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/**
 * What a store writes into its journal for one key.
 *
 * @param part what it does to the copy
 * @param head how far the copy goes with it
 * @param entries of the state
 */
record CopyRecord(Part part, Head head, List<Entry> entries) {
    /** What a record does to the copy. */
    enum Part {
        /** Adds its entry. */
        NEXT,
        /** Replaces the copy. */
        WHOLE,
        /** Begins a copy that will replace this one: until it has ended, what was there before counts. */
        FIRST,
        /** Goes on with it. */
        MIDDLE,
        /** Ends it. */
        LAST
    }

    private static final List<Part> PARTS = List.of(Part.NEXT, Part.WHOLE, Part.FIRST, Part.MIDDLE, Part.LAST);

    /** One more entry. */
    static CopyRecord next(Head head, Entry entry) {
        return new CopyRecord(Part.NEXT, head, List.of(entry));
    }

    /** A piece of a copy. */
    static CopyRecord piece(Head head, boolean first, boolean last, List<Entry> entries) {
        var part = first ? last ? Part.WHOLE : Part.FIRST : last ? Part.LAST : Part.MIDDLE;
        return new CopyRecord(part, head, entries);
    }

    /** Whether the copy goes as far as the head with it. */
    boolean counts() {
        return part != Part.FIRST && part != Part.MIDDLE;
    }

    /** How the journal counts it: what makes all before superfluous is a snapshot. */
    Entry.Kind kind() {
        boolean supersedes =
                part == Part.WHOLE || part == Part.NEXT && entries.getFirst().kind() != Entry.Kind.CHANGE;
        return supersedes ? Entry.Kind.SNAPSHOT : Entry.Kind.CHANGE;
    }

    byte[] toBytes() {
        var out = Unpooled.buffer();
        out.writeByte(PARTS.indexOf(part));
        MessageCodec.writeHead(out, head);
        MessageCodec.writeEntries(out, entries);
        return ByteBufUtil.getBytes(out);
    }

    private static CopyRecord read(Entry journaled) {
        var in = Unpooled.wrappedBuffer(journaled.payload());
        int part = Primitives.readByte(in);
        if (part >= PARTS.size()) {
            throw new MalformedException("there is no record of the kind " + part);
        }
        return new CopyRecord(PARTS.get(part), MessageCodec.readHead(in), MessageCodec.readEntries(in));
    }

    /** The copy that a journal has. */
    static Copy copyOf(Stored stored) {
        var head = Head.NONE;
        var entries = new ArrayList<Entry>();
        var coming = new ArrayList<Entry>();
        for (var journaled : stored.entries()) {
            var each = read(journaled);
            switch (each.part()) {
                case NEXT -> each.entries().forEach(entry -> add(entries, entry));
                case WHOLE -> replace(entries, each.entries());
                case FIRST -> replace(coming, each.entries());
                case MIDDLE -> coming.addAll(each.entries());
                case LAST -> {
                    coming.addAll(each.entries());
                    replace(entries, coming);
                }
            }
            if (each.counts()) {
                head = each.head();
            }
        }
        return new Copy(head, entries);
    }

    private static void add(List<Entry> entries, Entry entry) {
        if (entry.kind() != Entry.Kind.CHANGE) {
            entries.clear();
        }
        if (entry.kind() != Entry.Kind.DELETION) {
            entries.add(entry);
        }
    }

    private static void replace(List<Entry> entries, List<Entry> by) {
        var copy = List.copyOf(by);
        entries.clear();
        entries.addAll(copy);
    }
}
