package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import dev.casty.runtime.storage.Storage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open {@link dev.casty.journal.FileJournal}: what any thread asks for is done by one thread, in order. It takes all that
 * waits and makes it safe together, so the slower the disk, the more entries share a write.
 *
 * <p>Reads go through that thread, too: they see what was appended before, and an interrupt of the reader can't close the file.
 */
public final class FileLog implements OpenJournal {
    /** Who appends waits while more than this waits to be written. */
    private static final long MAX_WAITING_BYTES = 16 << 20;

    private final LogWriter writer;
    private final Closeable lockFile;
    private final Thread thread;

    private final Patience patience = new Patience();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private List<Task> waiting = new ArrayList<>();
    private long waitingBytes;
    private boolean closing;
    /** How many tasks wait; read without the lock by who looks whether it is worth to take it. */
    private volatile int count;

    /** Something for the journal's thread. */
    private sealed interface Task {}

    private record Append(LogWriter.Append append) implements Task {}

    private record Read(String key, CompletableFuture<Stored> result) implements Task {}

    private record Keys(CompletableFuture<Set<String>> result) implements Task {}

    private FileLog(LogWriter writer, Closeable lockFile) {
        this.writer = writer;
        this.lockFile = lockFile;
        thread = Thread.ofPlatform().name("casty-journal").daemon().unstarted(this::run);
    }

    /** Opens what is in the storage. If that fails, nothing stays open. */
    public static FileLog open(Storage storage, int segmentBytes) {
        var opened = new ArrayDeque<Closeable>();
        try {
            return open(storage, segmentBytes, opened);
        } catch (IOException e) {
            close(opened, e);
            throw new JournalException(
                    "the journal " + storage.describe("") + " can't be opened: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            close(opened, e);
            throw e;
        }
    }

    private static FileLog open(Storage storage, int segmentBytes, Deque<Closeable> opened) throws IOException {
        var lockFile = storage.lock("lock");
        opened.push(lockFile);
        var mark = new Mark(storage);
        opened.push(mark);
        var recovery = new Recovery(storage, mark.read());
        opened.push(recovery);
        recovery.run();
        var log = new FileLog(new LogWriter(storage, segmentBytes, mark, recovery), lockFile);
        log.thread.start();
        return log;
    }

    /** The last one that was opened first, the lock at the end. */
    private static void close(Deque<Closeable> opened, Throwable because) {
        for (var each : opened) {
            try {
                each.close();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }

    @Override
    public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var append = new LogWriter.Append(key, bytes, sequence, kind, payload, receipt);
        if (!submit(new Append(append), append.bytes())) {
            receipt.failed(closed());
        }
    }

    @Override
    public int maxPayloadBytes(String key) {
        return writer.maxRecordBytes() - Records.bytes(key.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    @Override
    public CompletableFuture<Stored> readAsync(String key) {
        var result = new CompletableFuture<Stored>();
        if (!submit(new Read(key, result), 0)) {
            result.completeExceptionally(closed());
        }
        return result;
    }

    @Override
    public Set<String> keys() {
        var result = new CompletableFuture<Set<String>>();
        if (!submit(new Keys(result), 0)) {
            throw closed();
        }
        return result.join();
    }

    private static JournalException closed() {
        return new JournalException("the journal is closed");
    }

    /** False if it is closed. What brings no bytes doesn't wait for room. */
    private boolean submit(Task task, long bytes) {
        lock.lock();
        try {
            while (bytes > 0 && waitingBytes > MAX_WAITING_BYTES && !closing) {
                room.awaitUninterruptibly();
            }
            if (closing) {
                return false;
            }
            waiting.add(task);
            waitingBytes += bytes;
            count = waiting.size();
            if (count == 1) {
                work.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- the journal's thread

    private void run() {
        for (var tasks = take(); !tasks.isEmpty(); tasks = take()) {
            // Those who wait for a sync come first; and what was appended before a read is in its place then.
            tasks.forEach(this::append);
            guarded(writer::flush);
            tasks.forEach(this::answer);
            guarded(writer::keepUp);
        }
        guarded(writer::close);
        try {
            lockFile.close();
        } catch (IOException e) {
            // It is gone with the process at the latest.
        }
    }

    /** Looks whether something comes, without sleeping. */
    private void look() {
        long end = System.nanoTime() + patience.nanos();
        while (count == 0 && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        patience.note(count > 0);
    }

    /** All that waits; nothing, if the journal is closed and nothing more comes. */
    private List<Task> take() {
        look();
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                if (writer.hasWork()) {
                    lock.unlock();
                    try {
                        guarded(writer::work);
                    } finally {
                        lock.lock();
                    }
                } else {
                    work.awaitUninterruptibly();
                }
            }
            var taken = waiting;
            waiting = new ArrayList<>();
            waitingBytes = 0;
            count = 0;
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** A mistake of ours, or no memory: nobody may wait for ever, and nothing be acknowledged by guess. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            writer.fail(e);
        }
    }

    private void append(Task task) {
        if (task instanceof Append(var append)) {
            try {
                writer.append(append);
            } catch (RuntimeException | Error e) {
                append.receipt().failed(writer.fail(e));
            }
        }
    }

    private void answer(Task task) {
        switch (task) {
            case Append any -> {}
            case Read(var key, var result) -> complete(result, () -> writer.read(key));
            case Keys(var result) -> complete(result, writer::keys);
        }
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private static <T> void complete(CompletableFuture<T> result, Reading<T> reading) {
        try {
            result.complete(reading.run());
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is: who has asked must not wait for ever.
            result.completeExceptionally(
                    e instanceof JournalException ? e : new JournalException("the journal can't be read: " + e, e));
        }
    }
}
