package dev.casty.cluster.replication;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.cluster.replication.Message.Ack;
import dev.casty.cluster.replication.Message.Append;
import dev.casty.cluster.replication.Message.Drop;
import dev.casty.cluster.replication.Message.Fetch;
import dev.casty.cluster.replication.Message.Fetched;
import dev.casty.cluster.replication.Message.Heads;
import dev.casty.cluster.replication.Message.Install;
import dev.casty.cluster.replication.Message.Lost;
import dev.casty.cluster.replication.Message.Mark;
import dev.casty.cluster.replication.Message.Read;
import dev.casty.cluster.replication.Message.Refused;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.Entry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;

/** Messages of replication as bytes. What is read is hostile: no length is believed that the buffer does not hold. */
public final class MessageCodec {
    /** How long a key may be in UTF-8. */
    public static final int MAX_KEY_BYTES = 2048;

    private static final int READ = 1;
    private static final int FETCH = 2;
    private static final int INSTALL = 3;
    private static final int DROP = 4;
    private static final int APPEND = 5;
    private static final int HEADS = 6;
    private static final int FETCHED = 7;
    private static final int ACK = 8;
    private static final int LOST = 9;
    private static final int REFUSED = 10;

    private static final int FIRST = 1;
    private static final int LAST = 2;

    /** The order is the protocol's. */
    private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.CHANGE, Entry.Kind.SNAPSHOT, Entry.Kind.DELETION);

    private MessageCodec() {}

    /** Writes one. */
    public static void write(ByteBuf out, Message message) {
        out.writeByte(numberOf(message));
        message.shard().write(out);
        writeNumber(out, message.epoch());
        switch (message) {
            case Read read -> writeNumber(out, read.round());
            case Fetch fetch -> writeText(out, fetch.key());
            case Install install -> {
                writeChange(out, install);
                writePiece(out, install.first(), install.last(), install.head(), install.entries());
            }
            case Drop drop -> writeChange(out, drop);
            case Append append -> {
                writeChange(out, append);
                writeHead(out, append.head());
                writeEntry(out, append.entry());
            }
            case Heads heads -> writeHeads(out, heads);
            case Fetched fetched -> {
                writeText(out, fetched.key());
                writePiece(out, fetched.first(), fetched.last(), fetched.head(), fetched.entries());
            }
            case Ack ack -> {
                writeNumber(out, ack.round());
                writeNumber(out, ack.index());
            }
            case Lost lost -> writeNumber(out, lost.round());
            case Refused refused -> writeNumber(out, refused.newer());
        }
    }

    private static int numberOf(Message message) {
        return switch (message) {
            case Read any -> READ;
            case Fetch any -> FETCH;
            case Install any -> INSTALL;
            case Drop any -> DROP;
            case Append any -> APPEND;
            case Heads any -> HEADS;
            case Fetched any -> FETCHED;
            case Ack any -> ACK;
            case Lost any -> LOST;
            case Refused any -> REFUSED;
        };
    }

    private static void writeChange(ByteBuf out, Message.Change change) {
        writeNumber(out, change.round());
        writeNumber(out, change.index());
        writeText(out, change.key());
    }

    private static void writePiece(ByteBuf out, boolean first, boolean last, Head head, List<Entry> entries) {
        out.writeByte((first ? FIRST : 0) | (last ? LAST : 0));
        writeHead(out, head);
        writeEntries(out, entries);
    }

    private static void writeHeads(ByteBuf out, Heads heads) {
        writeNumber(out, heads.round());
        out.writeBoolean(heads.last());
        writeNumber(out, heads.marks().size());
        for (var each : heads.marks()) {
            writeText(out, each.key());
            writeHead(out, each.head());
        }
    }

    static void writeHead(ByteBuf out, Head head) {
        writeNumber(out, head.epoch());
        writeNumber(out, head.sequence());
    }

    static void writeEntries(ByteBuf out, List<Entry> entries) {
        writeNumber(out, entries.size());
        entries.forEach(each -> writeEntry(out, each));
    }

    private static void writeEntry(ByteBuf out, Entry entry) {
        out.writeByte(KINDS.indexOf(entry.kind()));
        writeNumber(out, entry.payload().length);
        out.writeBytes(entry.payload());
    }

    /** Reads one. */
    public static Message read(ByteBuf in) {
        int number = readByte(in);
        var shard = Shard.read(in);
        long epoch = readNumber(in);
        return switch (number) {
            case READ -> new Read(shard, epoch, readRound(in));
            case FETCH -> new Fetch(shard, epoch, readKey(in));
            case INSTALL -> readInstall(shard, epoch, in);
            case DROP -> new Drop(shard, epoch, readRound(in), readNumber(in), readKey(in));
            case APPEND ->
                new Append(shard, epoch, readRound(in), readNumber(in), readKey(in), readHead(in), readEntry(in));
            case HEADS -> readHeads(shard, epoch, in);
            case FETCHED -> readFetched(shard, epoch, in);
            case ACK -> new Ack(shard, epoch, readRound(in), readNumber(in));
            case LOST -> new Lost(shard, epoch, readRound(in));
            case REFUSED -> new Refused(shard, epoch, readNumber(in));
            default -> throw new MalformedException("there is no message of replication with the number " + number);
        };
    }

    private static int readRound(ByteBuf in) {
        return readNumber(in, Integer.MAX_VALUE);
    }

    private static String readKey(ByteBuf in) {
        return readText(in, MAX_KEY_BYTES);
    }

    private static Message readInstall(Shard shard, long epoch, ByteBuf in) {
        int round = readRound(in);
        long index = readNumber(in);
        var key = readKey(in);
        int flags = readByte(in);
        return new Install(
                shard,
                epoch,
                round,
                index,
                key,
                (flags & FIRST) != 0,
                (flags & LAST) != 0,
                readHead(in),
                readEntries(in));
    }

    private static Message readFetched(Shard shard, long epoch, ByteBuf in) {
        var key = readKey(in);
        int flags = readByte(in);
        return new Fetched(shard, epoch, key, (flags & FIRST) != 0, (flags & LAST) != 0, readHead(in), readEntries(in));
    }

    private static Message readHeads(Shard shard, long epoch, ByteBuf in) {
        int round = readRound(in);
        boolean last = readByte(in) != 0;
        // Each takes three bytes or more.
        int count = readNumber(in, in.readableBytes());
        var marks = new ArrayList<Mark>(Math.min(count, 1024));
        for (int at = 0; at < count; at++) {
            marks.add(new Mark(readKey(in), readHead(in)));
        }
        return new Heads(shard, epoch, round, last, marks);
    }

    static Head readHead(ByteBuf in) {
        return new Head(readNumber(in), readNumber(in));
    }

    static List<Entry> readEntries(ByteBuf in) {
        int count = readNumber(in, in.readableBytes());
        var entries = new ArrayList<Entry>(Math.min(count, 1024));
        for (int at = 0; at < count; at++) {
            entries.add(readEntry(in));
        }
        return entries;
    }

    private static Entry readEntry(ByteBuf in) {
        int kind = readByte(in);
        if (kind >= KINDS.size()) {
            throw new MalformedException("there is no entry of the kind " + kind);
        }
        int length = readNumber(in, in.readableBytes());
        if (length > in.readableBytes()) {
            throw new MalformedException(
                    "expected an entry of " + length + " bytes, and there are " + in.readableBytes());
        }
        var payload = ByteBufUtil.getBytes(in, in.readerIndex(), length);
        in.skipBytes(length);
        return new Entry(KINDS.get(kind), payload);
    }
}
