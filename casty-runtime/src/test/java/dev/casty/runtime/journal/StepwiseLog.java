package dev.casty.runtime.journal;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import dev.casty.runtime.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A {@link FileLog} without its thread: a test says what is done when, so that a run is the same every time. */
final class StepwiseLog implements AutoCloseable {
    private final LogWriter writer;

    StepwiseLog(Storage storage, int segmentBytes) throws IOException {
        var mark = new Mark(storage);
        var recovery = new Recovery(storage, mark.read());
        recovery.run();
        writer = new LogWriter(storage, segmentBytes, mark, recovery);
    }

    void append(String key, long sequence, Kind kind, byte[] payload, Receipt receipt) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        writer.append(new LogWriter.Append(key, bytes, sequence, kind, payload, receipt));
    }

    /** What is done after each batch. */
    void flush() {
        writer.flush();
        writer.keepUp();
    }

    /** What is done when nothing comes. */
    void idle() {
        while (writer.hasWork()) {
            writer.work();
        }
    }

    Stored read(String key) {
        try {
            return writer.read(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return writer.keys();
    }

    @Override
    public void close() {
        writer.close();
    }
}
