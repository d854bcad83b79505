package dev.casty.benchmarks.durable;

import dev.casty.journal.FileJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The floor: records written one behind the other into a file whose zeros are on disk already, from its beginning again at
 * its end, with one sync for a group of them.
 */
final class RawChanges extends Changes {
    /** What a change of {@link CastyChanges} takes in its journal, give or take the digits of a number. */
    static final int RECORD_BYTES = 92;

    /** About a segment's worth, and groups do not straddle the end. */
    private static final int RECORDS =
            FileJournal.MAX_SEGMENT_BYTES / RECORD_BYTES / Subject.IN_FLIGHT * Subject.IN_FLIGHT;

    private final Path path;
    private final int group;
    private final FileChannel file;
    private final ByteBuffer buffer;
    private long next;

    /** In a new file in this folder, with a sync after so many records. */
    RawChanges(Path folder, int group) throws IOException {
        this.group = group;
        path = folder.resolve("raw");
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        write(ByteBuffer.allocateDirect(RECORDS * RECORD_BYTES), 0);
        file.force(true);
        buffer = ByteBuffer.allocateDirect(group * RECORD_BYTES);
    }

    @Override
    void make(long size) throws IOException {
        for (long end = next + size; next < end; next += group) {
            buffer.clear();
            for (int i = 0; i < group; i++) {
                buffer.putLong(i * RECORD_BYTES, next + i + 1);
            }
            write(buffer, next % RECORDS * RECORD_BYTES);
            file.force(false);
        }
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the last record, if all that were not overwritten are there. */
    @Override
    long kept() throws IOException {
        var all = ByteBuffer.allocate(RECORDS * RECORD_BYTES);
        try (var reopened = FileChannel.open(path, StandardOpenOption.READ)) {
            while (all.hasRemaining() && reopened.read(all) >= 0) {
                // The rest.
            }
        }
        for (long number = Math.max(0, next - RECORDS) + 1; number <= next; number++) {
            if (all.getLong((int) ((number - 1) % RECORDS) * RECORD_BYTES) != number) {
                return number - 1;
            }
        }
        return next;
    }
}
