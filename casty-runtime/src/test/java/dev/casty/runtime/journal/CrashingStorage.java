package dev.casty.runtime.journal;

import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files in memory, on a machine that stops at any moment: what was not synced may be there, in part, in any order, or not.
 * Every operation counts as a step; {@link #afterCrash} makes the disk that the next machine finds. Any thread: a journal may
 * be at work on its next segment while a test looks.
 */
final class CrashingStorage implements Storage {
    /** Bytes, and the writes since the last sync that may or may not have reached them. */
    private static final class Disk {
        private byte[] safe = new byte[0];
        private byte[] seen = new byte[0];
        private final List<Write> pending = new ArrayList<>();

        /** With all writes, also the one at which the machine stopped. */
        byte[] seenAfterCrash() {
            var bytes = safe;
            for (var write : pending) {
                bytes = apply(bytes, write, 0, write.bytes().length);
            }
            return bytes;
        }
    }

    private record Write(long position, byte[] bytes) {}

    private final Map<String, Disk> names = new TreeMap<>();
    /** Which names there were when they were synced last, and after each change since. */
    private final List<Map<String, Disk>> namesSinceSync = new ArrayList<>(List.of(Map.of()));

    private int steps;
    private int stopAt = Integer.MAX_VALUE;
    private @Nullable String failing;
    private boolean locked;
    private int openFiles;
    private long capacity = Long.MAX_VALUE;

    /** The machine stops at this step: it and all that follow fail. */
    synchronized CrashingStorage stopAt(int step) {
        stopAt = step;
        return this;
    }

    /** From now on this operation fails: {@code write}, {@code force}, {@code rename}, or {@code open} of a new file; null for none. */
    synchronized void fail(@Nullable String operation) {
        failing = operation;
    }

    synchronized int steps() {
        return steps;
    }

    synchronized boolean hasStopped() {
        return steps >= stopAt;
    }

    /** The disk has room for so many bytes; what is written beyond is refused. */
    synchronized CrashingStorage capacity(long bytes) {
        capacity = bytes;
        return this;
    }

    /** How many files are open; the lock is one. */
    synchronized int openFiles() {
        return openFiles + (locked ? 1 : 0);
    }

    private void step(String operation) throws IOException {
        if (++steps >= stopAt) {
            throw new IOException("the machine has stopped");
        }
        if (operation.equals(failing)) {
            throw new IOException("simulated failure of " + operation);
        }
    }

    /** The disk that is found after a crash: chance decides what of the unsynced is there. */
    synchronized CrashingStorage afterCrash(RandomGenerator random) {
        var found = new CrashingStorage();
        var kept = namesSinceSync.get(random.nextInt(namesSinceSync.size()));
        kept.forEach((name, disk) -> found.put(name, torn(disk, random)));
        return found;
    }

    /**
     * All disks that may be found after a crash, but for these bounds: one file at a time is torn, while of each other one all
     * or nothing is there of what was not synced; and of older writes all up to one are there.
     */
    Stream<CrashingStorage> afterAnyCrash() {
        return namesSinceSync.stream()
                .flatMap(kept -> kept.keySet().stream()
                        .flatMap(torn -> outcomes(kept.get(torn))
                                .flatMap(bytes -> Stream.of(true, false).map(all -> {
                                    var found = new CrashingStorage();
                                    kept.forEach((name, disk) -> found.put(
                                            name, name.equals(torn) ? bytes : all ? disk.seenAfterCrash() : disk.safe));
                                    return found;
                                }))));
    }

    /** The last write of a file torn at any byte, at its end or at its beginning, with the writes before it or without them. */
    private static Stream<byte[]> outcomes(Disk disk) {
        if (disk.pending.isEmpty()) {
            return Stream.of(disk.safe);
        }
        var states = new ArrayList<byte[]>(List.of(disk.safe));
        disk.pending.forEach(write -> states.add(apply(states.getLast(), write, 0, write.bytes().length)));
        var last = disk.pending.getLast();
        var torn = Stream.of(states.get(states.size() - 2), disk.safe)
                .distinct()
                .flatMap(before -> IntStream.rangeClosed(0, last.bytes().length)
                        .boxed()
                        .flatMap(cut ->
                                Stream.of(apply(before, last, 0, cut), apply(before, last, cut, last.bytes().length))));
        return Stream.concat(some(states), torn);
    }

    private static Stream<byte[]> some(List<byte[]> states) {
        int count = states.size();
        return count <= 6
                ? states.stream()
                : Stream.of(0, 1, 2, count / 2, count - 2, count - 1).map(states::get);
    }

    /** The disk as a killed process leaves it: everything that was written. */
    synchronized CrashingStorage afterKill() {
        var found = new CrashingStorage();
        names.forEach((name, disk) -> found.put(name, disk.seen.clone()));
        return found;
    }

    private static byte[] torn(Disk disk, RandomGenerator random) {
        var bytes = disk.safe.clone();
        for (var write : disk.pending) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> bytes = apply(bytes, write, 0, write.bytes().length);
                case 2 -> bytes = apply(bytes, write, 0, random.nextInt(write.bytes().length + 1));
                default -> bytes = apply(bytes, write, random.nextInt(write.bytes().length + 1), write.bytes().length);
            }
        }
        return bytes;
    }

    private static byte[] apply(byte[] bytes, Write write, int from, int to) {
        var result = Arrays.copyOf(bytes, (int) Math.max(bytes.length, write.position() + to));
        System.arraycopy(write.bytes(), from, result, (int) write.position() + from, Math.max(0, to - from));
        return result;
    }

    private void put(String name, byte[] bytes) {
        var disk = new Disk();
        disk.safe = bytes;
        disk.seen = bytes.clone();
        names.put(name, disk);
        forceNames();
    }

    private void forceNames() {
        namesSinceSync.clear();
        noteNames();
    }

    private void noteNames() {
        namesSinceSync.add(new TreeMap<>(names));
    }

    /** The bytes of each file, to be changed. */
    synchronized Map<String, byte[]> contents() {
        var contents = new HashMap<String, byte[]>();
        names.forEach((name, disk) -> contents.put(name, disk.seen));
        return contents;
    }

    /** A disk with these files. */
    static CrashingStorage of(Map<String, byte[]> contents) {
        var storage = new CrashingStorage();
        contents.forEach((name, bytes) -> storage.put(name, bytes.clone()));
        return storage;
    }

    @Override
    public synchronized List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public synchronized StorageFile open(String name) throws IOException {
        step(names.containsKey(name) ? "reopen" : "open");
        if (!names.containsKey(name)) {
            names.put(name, new Disk());
            noteNames();
        }
        return new OpenFile(names.get(name));
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        var before = new TreeMap<>(names);
        names.put(to, names.remove(from));
        changeNames("rename", before);
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        var before = new TreeMap<>(names);
        names.remove(name);
        changeNames("delete", before);
    }

    /** If the machine stops at this very step the change may have been made; if the operation fails it was not. */
    private void changeNames(String operation, Map<String, Disk> before) throws IOException {
        noteNames();
        try {
            step(operation);
        } catch (IOException e) {
            names.clear();
            names.putAll(before);
            if (steps < stopAt) {
                namesSinceSync.removeLast();
            }
            throw e;
        }
    }

    @Override
    public synchronized void force() throws IOException {
        step("force");
        forceNames();
    }

    @Override
    public Closeable lock(String name) throws IOException {
        if (locked) {
            throw new IOException(name + " is locked");
        }
        locked = true;
        return () -> locked = false;
    }

    @Override
    public String describe(String name) {
        return "disk/" + name;
    }

    private final class OpenFile implements StorageFile {
        private final Disk disk;

        private boolean closed;

        OpenFile(Disk disk) {
            this.disk = disk;
            openFiles++;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            synchronized (CrashingStorage.this) {
                var copy = new byte[bytes.remaining()];
                bytes.get(copy);
                var write = new Write(position, copy);
                checkRoom(position + copy.length);
                disk.pending.add(write);
                step("write");
                disk.seen = apply(disk.seen, write, 0, copy.length);
            }
        }

        private void checkRoom(long end) throws IOException {
            long used =
                    names.values().stream().mapToLong(each -> each.seen.length).sum();
            if (end > disk.seen.length && used + end - disk.seen.length > capacity) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void read(ByteBuffer bytes, long position) {
            synchronized (CrashingStorage.this) {
                int count = (int) Math.max(0, Math.min(bytes.remaining(), disk.seen.length - position));
                bytes.put(disk.seen, (int) Math.min(position, disk.seen.length), count);
            }
        }

        @Override
        public long size() {
            synchronized (CrashingStorage.this) {
                return disk.seen.length;
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (CrashingStorage.this) {
                step("force");
                disk.safe = disk.seen.clone();
                disk.pending.clear();
            }
        }

        @Override
        public void close() {
            synchronized (CrashingStorage.this) {
                openFiles -= closed ? 0 : 1;
                closed = true;
            }
        }
    }
}
