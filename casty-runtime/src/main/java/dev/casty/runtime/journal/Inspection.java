package dev.casty.runtime.journal;

import dev.casty.runtime.journal.JournalReport.EntryReport;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A journal that is looked at and not opened: without its lock, and changing nothing. It may be damaged, and a system may
 * be writing to it meanwhile; then what is seen is what was there at some moment, and an entry that was half written looks
 * like a torn end. The files stay open until this is closed, so that entries can be read though a system deletes them.
 */
public final class Inspection implements Closeable {
    /** How often a journal is looked at that changes meanwhile, before what was seen last is believed. */
    private static final int TRIES = 10;

    private final Map<Long, StorageFile> files;
    private final JournalReport report;

    private Inspection(Map<Long, StorageFile> files, JournalReport report) {
        this.files = files;
        this.report = report;
    }

    /** Whether there is anything of a journal in a directory. */
    public static boolean isJournal(Path directory) throws IOException {
        return new ReadOnlyStorage(directory)
                .list().stream().anyMatch(each -> Segment.isSegment(each) || each.equals(Mark.NAME));
    }

    /**
     * Reads all of a journal. A file that vanishes, or damage that is another one the next time, shows that somebody writes:
     * then once more.
     */
    public static Inspection of(Path directory) throws IOException {
        var storage = new ReadOnlyStorage(directory);
        @Nullable String refusedBefore = null;
        for (int tries = 1; ; tries++) {
            try {
                var inspection = look(storage);
                var refusal = inspection.report.refusal();
                if (refusal == null || refusal.equals(refusedBefore) || tries == TRIES) {
                    return inspection;
                }
                refusedBefore = refusal;
                inspection.close();
            } catch (NoSuchFileException e) {
                if (tries == TRIES || !Files.isDirectory(directory)) {
                    throw e;
                }
            }
        }
    }

    /** The mark is read before the files: what it says was there then. */
    private static Inspection look(ReadOnlyStorage storage) throws IOException {
        var place = mark(storage);
        var refusal = JournalSurvey.refusal(storage, place);
        var files = new TreeMap<Long, StorageFile>();
        try {
            for (var name : storage.list()) {
                long number = Segment.isSegment(name) ? Segment.number(name) : -1;
                if (number > 0) {
                    files.put(number, storage.open(Segment.name(number)));
                }
            }
            return new Inspection(files, new JournalSurvey(place, refusal).run(files));
        } catch (IOException | RuntimeException e) {
            closeAll(files);
            throw e;
        }
    }

    private static Mark.Place mark(ReadOnlyStorage storage) throws IOException {
        if (!storage.list().contains(Mark.NAME)) {
            return Mark.Place.NONE;
        }
        try (var mark = new Mark(storage)) {
            return mark.read();
        }
    }

    /** What was found. */
    public JournalReport report() {
        return report;
    }

    /** The contents of an entry. */
    public byte[] payload(EntryReport entry) throws IOException {
        var file = files.get(entry.segment());
        if (file == null) {
            throw new IllegalArgumentException(entry + " is of another journal");
        }
        var record = ByteBuffer.allocate(entry.length());
        file.read(record, entry.offset());
        if (record.hasRemaining()
                || Records.crc(entry.segment(), entry.offset(), record.flip()) != record.getInt(Integer.BYTES)) {
            throw new IOException(entry.file() + " has changed at offset " + entry.offset() + " since it was read");
        }
        return Records.payload(record.slice(Records.HEADER_BYTES, entry.length() - Records.HEADER_BYTES));
    }

    @Override
    public void close() throws IOException {
        closeAll(files);
    }

    private static void closeAll(Map<Long, StorageFile> files) throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
