package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.JournalFullException;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import dev.casty.runtime.journal.KeyIndex.Known;
import dev.casty.runtime.journal.KeyIndex.Position;
import dev.casty.runtime.storage.Storage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private static final int STEP_BYTES = 256 << 10;

    private final Storage storage;
    private final int segmentBytes;
    private final Mark mark;
    private final KeyIndex index;
    private final Deque<Segment> segments;
    private final Spare spare;
    private final Compaction compaction;
    private ByteBuffer buffer;

    // The last segment:
    private boolean sealed;
    /** Where the batch begins that is in the buffer. */
    private int batch;

    private int lastCrc;

    private List<Staged> staged = new ArrayList<>();
    private @Nullable JournalException failure;
    /** Whether there was no room for a spare segment when that was tried last. */
    private boolean full;
    /** How much was written since the last step of compaction. */
    private int written;

    LogWriter(Storage storage, int segmentBytes, Mark mark, Recovery recovery) {
        this.storage = storage;
        this.segmentBytes = segmentBytes;
        this.mark = mark;
        index = recovery.index;
        segments = recovery.segments;
        sealed = recovery.sealed;
        batch = recovery.offset;
        lastCrc = recovery.lastCrc;
        buffer = ByteBuffer.allocateDirect(Math.min(BATCH_BYTES, segmentBytes));
        spare = new Spare(storage, segmentBytes);
        compaction = new Compaction(this, index, segments, segmentBytes);
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
            Known of, Position position, @Nullable Receipt receipt) {}

    /** The largest record that a segment takes. */
    int maxRecordBytes() {
        return segmentBytes - Segment.HEADER_BYTES - Records.MARK_BYTES - Records.DROP_BYTES;
    }

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
        } else if (append.keyBytes().length > Short.MAX_VALUE || append.bytes() > maxRecordBytes()) {
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
            if (!spare.isComplete() && room() - append.bytes() < compaction.needs()) {
                completeSpare();
            }
        } catch (JournalFullException e) {
            refuse(append, e);
            return;
        } catch (IOException e) {
            append.receipt().failed(fail(e));
            return;
        }
        var of = index.of(append.key());
        of.reserve(append.sequence());
        put(of, append.keyBytes(), append.kind(), append.sequence(), append.payload(), append.receipt());
    }

    /** Puts an entry behind the batch, where there is room. */
    void put(Known of, byte[] keyBytes, Entry.Kind kind, long sequence, byte[] payload, @Nullable Receipt receipt) {
        int start = buffer.position();
        int offset = batch + start;
        Records.putEntry(buffer, kind, sequence, keyBytes, payload);
        long segment = segments.getLast().number();
        lastCrc = Records.seal(buffer, start, segment, offset, lastCrc, batch);
        staged.add(new Staged(of, new Position(segment, offset, buffer.position() - start, kind, sequence), receipt));
    }

    /** Says for ever that what is needed of all segments up to this one is in later ones. */
    void writeDrop(long segment) throws IOException {
        if (room() < Records.DROP_BYTES) {
            begin();
        }
        Records.putDrop(buffer, segment);
        lastCrc = Records.seal(buffer, 0, segments.getLast().number(), batch, lastCrc, batch);
        writeBatch();
    }

    /** How much room the last segment has, but for the record that ends it. */
    private int room() {
        return sealed ? 0 : segments.getLast().size() - Records.MARK_BYTES - batch - buffer.position();
    }

    /** Sees to it that an entry of this size fits behind the batch, or begins another one, or another segment. */
    void makeRoom(int bytes) throws IOException {
        if (room() < bytes + Records.DROP_BYTES) {
            begin();
        }
        if (buffer.remaining() < bytes) {
            writeBatch();
            if (buffer.remaining() < bytes) {
                buffer = ByteBuffer.allocateDirect(bytes);
            }
        }
    }

    /** Ends the last segment and begins another. Not before there is one: in the last one there may be room for less. */
    private void begin() throws IOException {
        writeBatch();
        completeSpare();
        if (!sealed) {
            writeMark(Records.SEAL);
            sealed = true;
        }
        long number = nextNumber();
        segments.add(spare.use(number));
        batch = Segment.HEADER_BYTES;
        lastCrc = Segment.firstCrc(number);
        sealed = false;
    }

    private void writeMark(byte kind) throws IOException {
        Records.putMark(buffer, kind);
        lastCrc = Records.seal(buffer, 0, segments.getLast().number(), batch, lastCrc, batch);
        writeBatch();
    }

    private long nextNumber() {
        return segments.isEmpty() ? 1 : segments.getLast().number() + 1;
    }

    private void completeSpare() throws IOException {
        while (!spare.isComplete()) {
            fillSpare();
        }
    }

    private void fillSpare() throws IOException {
        try {
            spare.fill(nextNumber());
            full = false;
        } catch (JournalFullException e) {
            if (!full) {
                full = true;
                compaction.squeeze();
                Log.LOG.warn("{}", e.getMessage());
            }
            throw e;
        }
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

    /** Makes safe what is in the batch, and tells everybody; then the batch is empty. */
    void writeBatch() throws IOException {
        if (buffer.position() == 0) {
            return;
        }
        var segment = segments.getLast();
        int bytes = buffer.position();
        segment.write(buffer.flip(), batch);
        segment.force();
        batch += bytes;
        written += bytes;
        mark.write(segment.number(), batch);
        buffer.clear();
        staged.forEach(each -> index.put(each.of(), each.position()));
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

    /** The body of an entry that is in its place. */
    ByteBuffer body(Position position) throws IOException {
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

    // ---- what can be done between two batches

    /** Whether there is something to do that makes nobody wait who comes meanwhile for long. */
    boolean hasWork() {
        return failure == null && (canCompact() || canFillSpare());
    }

    private boolean canCompact() {
        return compaction.isWorthIt() && (!full || spare.isComplete() || room() >= compaction.needs());
    }

    private boolean canFillSpare() {
        return !full && !spare.isComplete() && !segments.isEmpty();
    }

    /** A step of it. To make space comes first: a segment that is deleted has room for the next. */
    void work() {
        try {
            if (canCompact()) {
                compact();
            } else if (canFillSpare()) {
                fillSpare();
            }
        } catch (JournalFullException e) {
            // Known by now, and logged. Who appends is told when the last segment has no room either.
        } catch (IOException e) {
            fail(e);
        }
    }

    /** What must be done between two batches, or writing would outrun it. */
    void keepUp() {
        if (failure == null && canCompact()) {
            work();
        }
        // The spare segment is filled twice as fast as the last one.
        while (failure == null && canFillSpare() && spare.filled() < Math.min(2L * batch, segmentBytes)) {
            work();
        }
    }

    /** Of what is copied at least as much again is superseded: so to copy as much as was written is enough. */
    private void compact() throws IOException {
        int bytes = Math.max(STEP_BYTES, written);
        if (compaction.run(bytes)) {
            full = false;
        }
        written = 0;
    }

    // ---- the end

    void close() {
        try {
            if (failure == null && !sealed) {
                writeBatch();
                writeMark(Records.CLOSE);
            }
        } catch (IOException e) {
            Log.LOG.error("{}", fail(e).getMessage());
        } finally {
            segments.forEach(LogWriter::close);
            close(spare);
            close(mark);
        }
    }

    private static void close(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            Log.LOG.warn("a file of the journal could not be closed; what it holds is safe", e);
        }
    }

    /** Made when there is something to log. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    }
}
