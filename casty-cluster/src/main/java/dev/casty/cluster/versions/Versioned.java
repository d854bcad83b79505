package dev.casty.cluster.versions;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import dev.casty.journal.Entry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * A state and its version.
 *
 * @param version which one it is
 * @param sequence the number of its last entry
 * @param entries what it is made of, the oldest first
 */
public record Versioned(Version version, long sequence, List<Entry> entries) {
    /** No state. */
    public static final Versioned NOTHING = new Versioned(Version.NONE, 0, List.of());

    private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.CHANGE, Entry.Kind.SNAPSHOT, Entry.Kind.DELETION);

    public Versioned {
        entries = List.copyOf(entries);
    }

    /** With one more entry. */
    public Versioned with(Entry entry, Version next) {
        var more = new ArrayList<Entry>();
        if (entry.kind() == Entry.Kind.CHANGE) {
            more.addAll(entries);
        }
        if (entry.kind() != Entry.Kind.DELETION) {
            more.add(entry);
        }
        return new Versioned(next, sequence + 1, more);
    }

    /** The same state, which has seen more. */
    public Versioned as(Version other) {
        return new Versioned(other, sequence, entries);
    }

    /** Writes it. */
    public void write(ByteBuf out) {
        version.write(out);
        Primitives.writeNumber(out, sequence);
        Primitives.writeNumber(out, entries.size());
        entries.forEach(each -> writeEntry(out, each));
    }

    /** Reads one. */
    public static Versioned read(ByteBuf in) {
        var version = Version.read(in);
        long sequence = Primitives.readNumber(in);
        int count = Primitives.readNumber(in, in.readableBytes());
        var entries = new ArrayList<Entry>();
        for (int at = 0; at < count; at++) {
            entries.add(readEntry(in));
        }
        return new Versioned(version, sequence, entries);
    }

    /** Writes an entry. */
    public static void writeEntry(ByteBuf out, Entry entry) {
        out.writeByte(KINDS.indexOf(entry.kind()));
        Primitives.writeNumber(out, entry.payload().length);
        out.writeBytes(entry.payload());
    }

    /** Reads an entry. */
    public static Entry readEntry(ByteBuf in) {
        int kind = Primitives.readByte(in);
        int length = Primitives.readNumber(in, in.readableBytes());
        if (kind >= KINDS.size() || length > in.readableBytes()) {
            throw new MalformedException("expected an entry");
        }
        var payload = ByteBufUtil.getBytes(in, in.readerIndex(), length);
        in.skipBytes(length);
        return new Entry(KINDS.get(kind), payload);
    }
}
