package dev.casty.runtime.journal;

import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.journal.JournalFullException;
import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** A file of the journal. Of a fixed size: that no write changes the size makes each of them cheaper to sync. */
final class Segment implements Closeable {
    static final int HEADER_BYTES = 24;
    private static final long MAGIC = 0x4341_5354_594a_0001L; // "CASTYJ", version 1
    private static final String SUFFIX = ".segment";
    private static final int ZEROS = 1 << 20;

    private final Storage storage;
    private final long number;
    private final StorageFile file;
    private final int size;

    private Segment(Storage storage, long number, StorageFile file, int size) {
        this.storage = storage;
        this.number = number;
        this.file = file;
        this.size = size;
    }

    static boolean isSegment(String name) {
        return name.endsWith(SUFFIX);
    }

    static String name(long number) {
        return "%019d%s".formatted(number, SUFFIX);
    }

    /** The number in a name; -1 if there is none. */
    static long number(String name) {
        var digits = name.substring(0, name.length() - SUFFIX.length());
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * A new segment, safe on disk: all of its bytes are there, so that no write finds the disk full.
     *
     * @throws JournalFullException if they can't be written; then it may be tried again
     * @throws IOException if they can't be made safe; then it must not
     */
    static Segment create(Storage storage, long number, int size) throws IOException {
        var temporary = name(number) + ".new";
        allocate(storage, temporary, number, size);
        try (var file = storage.open(temporary)) {
            file.force();
        }
        storage.rename(temporary, name(number));
        storage.force();
        return new Segment(storage, number, storage.open(name(number)), size);
    }

    /** Only here may an operation be tried again: nothing was said to be safe. A failed sync is another matter. */
    private static void allocate(Storage storage, String temporary, long number, int size) throws IOException {
        try (var file = storage.open(temporary)) {
            var zeros = ByteBuffer.allocateDirect(Math.min(size, ZEROS));
            for (int at = 0; at < size; at += zeros.capacity()) {
                file.write(zeros.clear().limit(Math.min(zeros.capacity(), size - at)), at);
            }
            file.write(header(number), 0);
        } catch (IOException e) {
            storage.delete(temporary);
            throw new JournalFullException(
                    "there is no room for another segment, " + storage.describe(name(number)) + " of " + size
                            + " bytes: " + e.getMessage() + ". Make room, and try again",
                    e);
        }
    }

    /** A segment that is there. */
    static Segment open(Storage storage, long number) throws IOException {
        var file = storage.open(name(number));
        long size = file.size();
        if (size < HEADER_BYTES || size > FileJournal.MAX_SEGMENT_BYTES) {
            file.close();
            throw new JournalException(storage.describe(name(number)) + " is damaged at offset 0: it has " + size
                    + " bytes, which no segment has. Restore it from a copy");
        }
        return new Segment(storage, number, file, (int) size);
    }

    private static ByteBuffer header(long number) {
        var header = ByteBuffer.allocate(HEADER_BYTES);
        header.putLong(MAGIC).putLong(number).putInt(headerCrc(number));
        return header.clear();
    }

    private static int headerCrc(long number) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(MAGIC)
                .putLong(number)
                .flip());
        return (int) crc.getValue();
    }

    static void checkHeader(String name, long number, ByteBuffer bytes) {
        int at = differsAt(number, bytes);
        if (at >= 0) {
            throw new JournalException(name + " is damaged at offset " + at + ": it does not begin as segment " + number
                    + " of a Casty journal does. Restore it from a copy");
        }
    }

    /** The first offset at which these bytes do not begin as a segment does; -1 if they do. */
    static int differsAt(long number, ByteBuffer bytes) {
        var expected = header(number);
        for (int at = 0; at < HEADER_BYTES; at++) {
            if (bytes.get(at) != expected.get(at)) {
                return at;
            }
        }
        return -1;
    }

    /** With what the chain of a segment's records begins. */
    static int firstCrc(long number) {
        return headerCrc(number);
    }

    long number() {
        return number;
    }

    int size() {
        return size;
    }

    String describe() {
        return storage.describe(name(number));
    }

    /** All of its bytes. */
    ByteBuffer readAll() throws IOException {
        var bytes = ByteBuffer.allocateDirect(size);
        file.read(bytes, 0);
        if (bytes.hasRemaining()) {
            throw new JournalException(describe() + " is damaged at offset " + bytes.position()
                    + ": it ends there. Restore it from a copy");
        }
        return bytes.flip();
    }

    /** A record that was valid when the journal was opened, or was written since. */
    ByteBuffer readBody(int offset, int length) throws IOException {
        var record = ByteBuffer.allocate(length);
        file.read(record, offset);
        if (record.hasRemaining()
                || record.getInt(0) != length - Records.HEADER_BYTES
                || Records.crc(number, offset, record.flip()) != record.getInt(4)) {
            throw new JournalException(describe() + " is damaged at offset " + offset
                    + ": the record there was valid before, and is not any more. Restore the file from a copy");
        }
        return record.slice(Records.HEADER_BYTES, length - Records.HEADER_BYTES);
    }

    void write(ByteBuffer bytes, int offset) throws IOException {
        file.write(bytes, offset);
    }

    void force() throws IOException {
        file.force();
    }

    /** Overwrites a torn end, so that nothing of it is ever taken for a record. */
    void blank(int from) throws IOException {
        file.write(ByteBuffer.allocateDirect(size - from), from);
        file.force();
    }

    void delete() throws IOException {
        file.close();
        storage.delete(name(number));
        storage.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
