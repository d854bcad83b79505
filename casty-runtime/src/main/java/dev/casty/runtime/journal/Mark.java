package dev.casty.runtime.journal;

import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A small file that says up to where the journal was safe. It is written after each sync and not synced itself: a killed
 * process leaves it to the operating system, which writes it; a machine that stops may leave an older one, which is true
 * as well, or none that is valid.
 */
final class Mark implements Closeable {
    static final String NAME = "safe.mark";
    private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

    private final StorageFile file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);

    /** Takes its few bytes now: later the disk may be full. */
    Mark(Storage storage) throws IOException {
        file = storage.open(NAME);
        try {
            long size = file.size();
            if (size < BYTES) {
                file.write(ByteBuffer.allocate((int) (BYTES - size)), size);
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** A place in the journal. */
    record Place(long segment, int offset) {
        static final Place NONE = new Place(0, 0);
    }

    Place read() throws IOException {
        file.read(buffer.clear(), 0);
        if (buffer.hasRemaining() || buffer.getInt(Long.BYTES + Integer.BYTES) != crc()) {
            return Place.NONE;
        }
        return new Place(buffer.getLong(0), buffer.getInt(Long.BYTES));
    }

    void write(long segment, int offset) throws IOException {
        buffer.clear().putLong(segment).putInt(offset).putInt(0);
        buffer.putInt(Long.BYTES + Integer.BYTES, crc());
        file.write(buffer.flip(), 0);
    }

    private int crc() {
        var crc = new CRC32C();
        crc.update(buffer.slice(0, Long.BYTES + Integer.BYTES));
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
