package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.JournalFullException;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import dev.casty.runtime.journal.KeyIndex.Position;
import dev.casty.runtime.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records to the end of the journal, a batch at a time, and makes space. For the journal's thread.
 *
 * <p>A batch lies in one segment. It is written, synced, noted in the mark, and only then do the receipts say so. If
 * anything of that fails the journal has failed: whether what was written is on disk nobody knows, and a second sync may
 * say yes without having done anything.
 */
final class LogWriter {
    private static final int BATCH_BYTES = 1 << 20;
    private static final int COMPACTION_BYTES = 256 << 10;

    private final Storage storage;
    private final int segmentBytes;
    private final Mark mark;
    private final KeyIndex index;
    private final Deque<Segment> segments;
    private ByteBuffer buffer;

    // The last segment:
    private boolean sealed;
    /** Where the batch begins that is in the buffer. */
    private int batch;

    private int lastCrc;

    private List<Staged> staged = new ArrayList<>();
    private @Nullable JournalException failure;
    /** What is yet to be copied out of the oldest segment; null if that is not being emptied. */
    private @Nullable Deque<Map.Entry<String, Position>> copying;

    LogWriter(Storage storage, int segmentBytes, Mark mark, Recovery recovery) {
        this.storage = storage;
        this.segmentBytes = segmentBytes;
        this.mark = mark;
        index = recovery.index;
        segments = recovery.segments;
        sealed = recovery.sealed;
        batch = recovery.offset;
        lastCrc = recovery.lastCrc;
        buffer = ByteBuffer.allocateDirect(BATCH_BYTES);
    }

    /** An entry to append, and whom to tell. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Append(String key, byte[] keyBytes, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        int bytes() {
            return Records.bytes(keyBytes, payload);
        }
    }

    /** An entry in the buffer. A copy has no receipt. */
    private record Staged(
            String key, Position position, @Nullable Receipt receipt) {}

    /** Puts an entry into the batch. */
    void append(Append append) {
        if (failure != null) {
            append.receipt().failed(failure);
            return;
        }
        long expected = index.sequence(append.key()) + 1;
        if (append.sequence() != expected) {
            refuse(
                    append,
                    new JournalException("entry " + append.sequence() + " of " + append.key() + " comes where "
                            + expected + " is expected: one before it was refused, or two write this key"));
        } else if (append.keyBytes().length > Short.MAX_VALUE
                || append.bytes() > segmentBytes - Segment.HEADER_BYTES - 2 * Records.MARK_BYTES) {
            refuse(
                    append,
                    new JournalException("an entry of " + append.key() + " has " + append.payload().length
                            + " bytes, which is more than a segment takes (" + segmentBytes
                            + "): split the state over several actors"));
        } else {
            stage(append);
        }
    }

    /** In its turn: what was appended before is told first. */
    private void refuse(Append append, JournalException cause) {
        flush();
        append.receipt().failed(cause);
    }

    private void stage(Append append) {
        try {
            makeRoom(append.bytes());
        } catch (JournalFullException e) {
            append.receipt().failed(e);
            return;
        } catch (IOException e) {
            append.receipt().failed(fail(e));
            return;
        }
        index.reserve(append.key(), append.sequence());
        put(append.key(), append.keyBytes(), append.kind(), append.sequence(), append.payload(), append.receipt());
    }

    private void put(
            String key, byte[] keyBytes, Entry.Kind kind, long sequence, byte[] payload, @Nullable Receipt receipt) {
        int start = buffer.position();
        int offset = batch + start;
        Records.putEntry(buffer, kind, sequence, keyBytes, payload);
        long segment = segments.getLast().number();
        lastCrc = Records.seal(buffer, start, segment, offset, lastCrc, batch);
        staged.add(new Staged(key, new Position(segment, offset, buffer.position() - start, kind, sequence), receipt));
    }

    private void putDrop(long segment) {
        int start = buffer.position();
        Records.putDrop(buffer, segment);
        lastCrc = Records.seal(buffer, start, segments.getLast().number(), batch + start, lastCrc, batch);
    }

    /** Sees to it that a record of this size fits behind the batch, or begins another one, or another segment. */
    private void makeRoom(int bytes) throws IOException {
        if (!sealed && batch + buffer.position() + bytes > segments.getLast().size() - Records.MARK_BYTES) {
            writeBatch();
            seal();
        }
        if (sealed) {
            begin();
        }
        if (buffer.remaining() < bytes) {
            writeBatch();
            if (buffer.remaining() < bytes) {
                buffer = ByteBuffer.allocateDirect(bytes);
            }
        }
    }

    private void seal() throws IOException {
        writeMark(Records.SEAL);
        sealed = true;
    }

    private void writeMark(byte kind) throws IOException {
        Records.putMark(buffer, kind);
        lastCrc = Records.seal(buffer, 0, segments.getLast().number(), batch, lastCrc, batch);
        writeBatch();
    }

    private void begin() throws IOException {
        long number = segments.isEmpty() ? 1 : segments.getLast().number() + 1;
        segments.add(Segment.create(storage, number, segmentBytes));
        batch = Segment.HEADER_BYTES;
        lastCrc = Segment.firstCrc(number);
        sealed = false;
    }

    /** Makes safe what is in the batch, and tells everybody. */
    void flush() {
        if (failure == null) {
            try {
                writeBatch();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    private void writeBatch() throws IOException {
        if (buffer.position() == 0) {
            return;
        }
        var segment = segments.getLast();
        int bytes = buffer.position();
        segment.write(buffer.flip(), batch);
        segment.force();
        batch += bytes;
        mark.write(segment.number(), batch);
        buffer.clear();
        staged.forEach(each -> index.put(each.key(), each.position()));
        unstage().forEach(each -> tell(each.receipt()));
    }

    private List<Staged> unstage() {
        var all = staged;
        staged = new ArrayList<>();
        return all;
    }

    private static void tell(@Nullable Receipt receipt) {
        if (receipt == null) {
            return;
        }
        try {
            receipt.safe();
        } catch (RuntimeException e) {
            Log.LOG.error("a receipt of the journal threw; nothing but that receipt is lost", e);
        }
    }

    /** Acknowledges nothing more, and tells all who wait. */
    JournalException fail(Throwable cause) {
        var segment =
                segments.isEmpty() ? storage.describe("") : segments.getLast().describe();
        var known = new JournalException(
                segment + " could not be written at offset " + batch + ": " + cause.getMessage()
                        + ". The journal acknowledges nothing more; close the system, repair the disk and open it"
                        + " again",
                cause);
        failure = known;
        buffer.clear();
        for (var each : unstage()) {
            if (each.receipt() != null) {
                each.receipt().failed(known);
            }
        }
        return known;
    }

    // ---- reading

    Stored read(String key) throws IOException {
        flush();
        var entries = new ArrayList<Entry>();
        for (var each : index.entries(key)) {
            if (each.kind() != Entry.Kind.DELETION) {
                entries.add(new Entry(each.kind(), Records.payload(body(each))));
            }
        }
        return new Stored(index.sequence(key), entries);
    }

    private ByteBuffer body(Position position) throws IOException {
        for (var segment : segments) {
            if (segment.number() == position.segment()) {
                return segment.readBody(position.offset(), position.length());
            }
        }
        throw new AssertionError(position);
    }

    Set<String> keys() {
        flush();
        return index.keys();
    }

    // ---- making space

    /** Whether more than half of what is on disk has been superseded. */
    boolean hasToCompact() {
        if (failure != null || sealed || segments.size() < 2) {
            return false;
        }
        long bytes = 0;
        for (var segment : segments) {
            bytes += segment.size();
        }
        return copying != null || bytes > 2 * index.liveBytes() + 2L * segmentBytes;
    }

    /** One step of copying what is needed out of the oldest segment; with the last one it is deleted. */
    void compact() {
        var oldest = segments.getFirst();
        var left = copying;
        if (left == null) {
            left = new ArrayDeque<>(index.liveIn(oldest.number()));
            copying = left;
        }
        try {
            copy(left);
            writeBatch();
            if (left.isEmpty()) {
                makeRoom(Records.DROP_BYTES);
                putDrop(oldest.number());
                writeBatch();
                copying = null;
                segments.removeFirst();
                oldest.delete();
            }
        } catch (JournalFullException e) {
            // There is no room to make room in; whoever appends next is told.
            copying = null;
            Log.LOG.warn("{}", e.getMessage());
        } catch (IOException e) {
            fail(e);
        }
    }

    private void copy(Deque<Map.Entry<String, Position>> left) throws IOException {
        for (int bytes = 0; bytes < COMPACTION_BYTES && !left.isEmpty(); ) {
            var next = left.remove();
            var position = next.getValue();
            if (index.isLive(next.getKey(), position)) {
                makeRoom(position.length());
                var body = body(position);
                var key = next.getKey().getBytes(StandardCharsets.UTF_8);
                put(next.getKey(), key, position.kind(), position.sequence(), Records.payload(body), null);
                bytes += position.length();
            }
        }
    }

    // ---- the end

    void close() {
        try {
            if (failure == null && !sealed) {
                writeBatch();
                writeMark(Records.CLOSE);
            }
            for (var segment : segments) {
                segment.close();
            }
            mark.close();
        } catch (IOException e) {
            Log.LOG.error("{}", fail(e).getMessage());
        }
    }

    /** Made when there is something to log. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    }
}
