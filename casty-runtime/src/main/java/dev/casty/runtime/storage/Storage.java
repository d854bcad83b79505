package dev.casty.runtime.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A directory of files. What happens to names is safe after {@link #force}; what happens to bytes, after the file's own. */
public interface Storage {
    /** The names of all files. */
    List<String> list() throws IOException;

    /** Opens a file for reading and writing; makes it if there is none. */
    StorageFile open(String name) throws IOException;

    /** Gives a file another name, in one step; a file that has that name is gone. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file. */
    void delete(String name) throws IOException;

    /** Makes safe which names there are. */
    void force() throws IOException;

    /**
     * Makes sure that nobody else uses the directory until the lock is closed.
     *
     * @throws IOException if somebody does; the message says that
     */
    Closeable lock(String name) throws IOException;

    /** How to call a file in a message. */
    String describe(String name);
}
