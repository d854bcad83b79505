package dev.casty.runtime.journal;

import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
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
    private static final int MAX_BYTES = FileJournal.MAX_SEGMENT_BYTES;

    private final Storage storage;
    private final long number;
    private final StorageFile file;
    private final int size;

    Segment(Storage storage, long number, StorageFile file, int size) {
        this.storage = storage;
        this.number = number;
        this.file = file;
        this.size = size;
    }

    /** Whether a file has the name of a segment: exactly that, for it is opened under the name that its number gives. */
    static boolean isSegment(String name) {
        long number = number(name);
        return number > 0 && name.equals(name(number));
    }

    static String name(long number) {
        return "%019d%s".formatted(number, SUFFIX);
    }

    /** The number in a name; -1 if there is none. */
    static long number(String name) {
        if (!name.endsWith(SUFFIX)) {
            return -1;
        }
        var digits = name.substring(0, name.length() - SUFFIX.length());
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A segment that is there. */
    static Segment open(Storage storage, long number) throws IOException {
        var file = storage.open(name(number));
        try {
            long size = file.size();
            if (size < HEADER_BYTES || size > MAX_BYTES) {
                throw new JournalException(storage.describe(name(number)) + " is damaged at offset 0: it has " + size
                        + " bytes, which no segment has. Restore it from a copy");
            }
            return new Segment(storage, number, file, (int) size);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** With what a segment begins. */
    static ByteBuffer header(long number) {
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
