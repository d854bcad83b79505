package dev.casty.journal;

import dev.casty.runtime.journal.FileLog;
import dev.casty.runtime.storage.DiskStorage;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A journal in the files of a directory, which belong to one process at a time.
 *
 * <p>Entries of all actors are written one behind the other into segments, and made safe together ({@code fdatasync}): one
 * write serves all who wait. When space has been superseded, what is still needed of the oldest segment is copied to the end
 * and the segment is deleted; so the directory takes about twice the size of what is needed, and two segments.
 *
 * <p><b>After a crash</b> the end of the last segment may be torn. It is cut there, and nothing is lost that was acknowledged.
 * Damage anywhere else is not repaired: the journal refuses to open and names the file and the offset.
 *
 * <p><b>If the disk is full</b> entries are refused with a {@link JournalFullException} until there is room for another
 * segment. <b>If it fails</b> to write, nothing is acknowledged any more.
 */
public final class FileJournal implements Journal {
    /** The size of a segment unless told otherwise, and the largest. */
    public static final int MAX_SEGMENT_BYTES = 16 << 20;

    /** The smallest segment. */
    public static final int MIN_SEGMENT_BYTES = 4096;

    private final Path directory;
    private final int segmentBytes;

    private FileJournal(Path directory, int segmentBytes) {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
    }

    /** The journal in this directory, which is made when it is opened first. */
    public static FileJournal at(Path directory) {
        return new FileJournal(Objects.requireNonNull(directory, "directory"), MAX_SEGMENT_BYTES);
    }

    /**
     * With segments of another size, {@value #MIN_SEGMENT_BYTES} to {@value #MAX_SEGMENT_BYTES} bytes; 16 MiB by default. No
     * entry can be larger than one. Small ones are made, and synced, often; large ones take space before they are used.
     */
    public FileJournal segmentBytes(int bytes) {
        if (bytes < MIN_SEGMENT_BYTES || bytes > MAX_SEGMENT_BYTES) {
            throw new IllegalArgumentException(
                    "a segment has " + MIN_SEGMENT_BYTES + " to " + MAX_SEGMENT_BYTES + " bytes, not " + bytes);
        }
        return new FileJournal(directory, bytes);
    }

    @Override
    public OpenJournal open() {
        return FileLog.open(new DiskStorage(directory), segmentBytes);
    }

    @Override
    public String toString() {
        return "FileJournal(" + directory + ")";
    }
}
