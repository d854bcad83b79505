package dev.casty.runtime.journal;

import dev.casty.journal.JournalFullException;
import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The segment after the last one, made ahead of time and by steps, between batches: to fill 16 MiB with zeros and to make
 * that safe takes some 30 ms, for which nobody should have to wait. When the disk is full it is what compaction has left to
 * copy into.
 *
 * <p>Until it is needed its file has a name that no segment has. So whatever a crash leaves under that name holds no record;
 * it is filled anew, in its place.
 */
final class Spare implements Closeable {
    static final String NAME = "next.spare";
    private static final int STEP_BYTES = 1 << 20;

    private final Storage storage;
    private final int size;
    private final ByteBuffer zeros;
    private @Nullable StorageFile file;
    private int filled;
    private boolean complete;

    Spare(Storage storage, int size) {
        this.storage = storage;
        this.size = size;
        zeros = ByteBuffer.allocateDirect(Math.min(size, STEP_BYTES));
    }

    /** Whether all of its bytes are safe on disk, so that no write to it finds the disk full. */
    boolean isComplete() {
        return complete;
    }

    /** How many bytes are filled. */
    int filled() {
        return filled;
    }

    /**
     * Makes some more of it; with the last of its bytes, the header.
     *
     * @param number which segment it will be
     * @throws JournalFullException if there is no room; then it may be tried again
     * @throws IOException if the bytes can't be made safe; then it must not
     */
    void fill(long number) throws IOException {
        write(number).force();
        complete = filled == size;
    }

    /** Only here may an operation be tried again: nothing was said to be safe. A failed sync is another matter. */
    private StorageFile write(long number) {
        try {
            var open = open();
            int count = Math.min(zeros.capacity(), size - filled);
            open.write(zeros.clear().limit(count), filled);
            if (filled + count == size) {
                open.write(Segment.header(number), 0);
            }
            filled += count;
            return open;
        } catch (IOException e) {
            throw new JournalFullException(
                    "there is no room for another segment, " + storage.describe(Segment.name(number)) + " of " + size
                            + " bytes: " + e.getMessage() + ". Make room, and try again",
                    e);
        }
    }

    private StorageFile open() throws IOException {
        var open = file;
        if (open == null) {
            open = storage.open(NAME);
            file = open;
            if (open.size() > size) {
                close();
                storage.delete(NAME);
                open = storage.open(NAME);
                file = open;
            }
        }
        return open;
    }

    /** Turns it into this segment, for which it was completed. After that there is none until it is filled again. */
    Segment use(long number) throws IOException {
        storage.rename(NAME, Segment.name(number));
        storage.force();
        var segment = new Segment(storage, number, open(), size);
        file = null;
        filled = 0;
        complete = false;
        return segment;
    }

    @Override
    public void close() throws IOException {
        var open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
