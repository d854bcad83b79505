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
import org.jspecify.annotations.Nullable;

/**
 * Files in memory, on a machine that stops at any moment: what was not synced may be there, in part, in any order, or not.
 * Every operation counts as a step; {@link #afterCrash} makes the disk that the next machine finds.
 */
final class CrashingStorage implements Storage {
    /** Bytes, and the writes since the last sync that may or may not have reached them. */
    private static final class Disk {
        private byte[] safe = new byte[0];
        private byte[] seen = new byte[0];
        private final List<Write> pending = new ArrayList<>();
    }

    private record Write(long position, byte[] bytes) {}

    private final Map<String, Disk> safeNames = new TreeMap<>();
    private final Map<String, Disk> names = new TreeMap<>();
    private int steps;
    private int stopAt = Integer.MAX_VALUE;
    private @Nullable String failing;
    private boolean locked;

    /** The machine stops at this step: it and all that follow fail. */
    CrashingStorage stopAt(int step) {
        stopAt = step;
        return this;
    }

    /** From now on this operation fails: {@code write}, {@code force}, or {@code open} of a new file; null for none. */
    void fail(@Nullable String operation) {
        failing = operation;
    }

    int steps() {
        return steps;
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
    CrashingStorage afterCrash(RandomGenerator random) {
        var found = new CrashingStorage();
        // Names since the last sync: all of them or none, which is what an ordered file system journal gives.
        var kept = random.nextBoolean() ? names : safeNames;
        kept.forEach((name, disk) -> found.put(name, torn(disk, random)));
        return found;
    }

    /** The disk as a killed process leaves it: everything that was written. */
    CrashingStorage afterKill() {
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
        safeNames.put(name, disk);
    }

    /** The bytes of each file, to be changed. */
    Map<String, byte[]> contents() {
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
    public List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public StorageFile open(String name) throws IOException {
        step(names.containsKey(name) ? "reopen" : "open");
        return new OpenFile(names.computeIfAbsent(name, any -> new Disk()));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step("rename");
        names.put(to, names.remove(from));
    }

    @Override
    public void delete(String name) throws IOException {
        step("delete");
        names.remove(name);
    }

    @Override
    public void force() throws IOException {
        step("force");
        safeNames.clear();
        safeNames.putAll(names);
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

        OpenFile(Disk disk) {
            this.disk = disk;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            var write = new Write(position, copy);
            disk.pending.add(write);
            step("write");
            disk.seen = apply(disk.seen, write, 0, copy.length);
        }

        @Override
        public void read(ByteBuffer bytes, long position) {
            int count = (int) Math.max(0, Math.min(bytes.remaining(), disk.seen.length - position));
            bytes.put(disk.seen, (int) Math.min(position, disk.seen.length), count);
        }

        @Override
        public long size() {
            return disk.seen.length;
        }

        @Override
        public void force() throws IOException {
            step("force");
            disk.safe = disk.seen.clone();
            disk.pending.clear();
        }

        @Override
        public void close() {}
    }
}
