package dev.casty.runtime.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file. */
public interface StorageFile extends Closeable {
    /** Writes all that remains in the buffer, from this position of the file on. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Fills what remains of the buffer from this position of the file on; less, if the file ends before. */
    void read(ByteBuffer bytes, long position) throws IOException;

    /** How many bytes it has. */
    long size() throws IOException;

    /** Makes safe what was written. */
    void force() throws IOException;
}
