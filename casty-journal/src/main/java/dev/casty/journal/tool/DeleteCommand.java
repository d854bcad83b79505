package dev.casty.journal.tool;

import dev.casty.journal.Entry;
import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.runtime.journal.JournalReport;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Deletes the state of one actor. The only command that changes something. */
record DeleteCommand(Directory directory, String path, boolean confirmed) implements Command {
    @Override
    public int run(PrintStream out) throws IOException {
        int segmentBytes = check(out);
        if (segmentBytes == 0) {
            return Main.DAMAGED;
        }
        try (var journal = open(segmentBytes)) {
            append(journal);
        }
        out.println("deleted the state of " + Text.printable(path));
        return Main.WHOLE;
    }

    private OpenJournal open(int segmentBytes) {
        try {
            return FileJournal.at(directory.path()).segmentBytes(segmentBytes).open();
        } catch (JournalException e) {
            throw new JournalException(
                    "nothing was deleted: " + e.getMessage()
                            + ". Only one process at a time writes to a journal: if a system is using it, stop that"
                            + " first",
                    e);
        }
    }

    /** Refuses what should not be done; the size that new segments should have, or 0 if the journal is damaged. */
    private int check(PrintStream out) throws IOException {
        try (var inspection = directory.inspect()) {
            var report = inspection.report();
            if (Report.status(report, directory, out) != Main.WHOLE) {
                out.println("Nothing was deleted.");
                return 0;
            }
            check(Report.key(report, path, directory));
            return segmentBytes(report);
        }
    }

    private void check(KeyReport key) {
        if (key.isDeleted()) {
            throw new UsageException("the state of " + Text.printable(path) + " was deleted before, by entry "
                    + Text.number(key.sequence()));
        } else if (!confirmed) {
            throw new UsageException("nothing was deleted: this would delete all that " + Text.printable(path)
                    + " has (" + Text.count(key.entries().size(), "entry", "entries") + ", "
                    + Text.bytes(key.bytes()) + "), and nothing brings it back. Look at it with `show`, and add --yes");
        }
    }

    /** The size that the system chose, as far as its files tell. */
    private static int segmentBytes(JournalReport report) {
        long size = report.segments().getLast().size();
        return (int) Math.max(FileJournal.MIN_SEGMENT_BYTES, size);
    }

    private void append(OpenJournal journal) {
        var safe = new CompletableFuture<Void>();
        long next = journal.read(path).sequence() + 1;
        journal.append(path, next, Entry.Kind.DELETION, new byte[0], new Receipt() {
            @Override
            public void safe() {
                safe.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                safe.completeExceptionally(cause);
            }
        });
        try {
            safe.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JournalException known ? known : e;
        }
    }
}
