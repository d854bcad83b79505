package dev.casty.runtime.journal;

import dev.casty.runtime.storage.Storage;
import dev.casty.runtime.storage.StorageFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A directory that somebody else may be using: all of it can be read, and what would change it does nothing. */
record ReadOnlyStorage(Path directory) implements Storage {
    @Override
    public List<String> list() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public StorageFile open(String name) throws IOException {
        return new ReadOnlyFile(FileChannel.open(directory.resolve(name), StandardOpenOption.READ));
    }

    @Override
    public void rename(String from, String to) {}

    @Override
    public void delete(String name) {}

    @Override
    public void force() {}

    @Override
    public Closeable lock(String name) {
        return () -> {};
    }

    @Override
    public String describe(String name) {
        return directory.resolve(name).toString();
    }

    private record ReadOnlyFile(FileChannel channel) implements StorageFile {
        @Override
        public void write(ByteBuffer bytes, long position) {}

        @Override
        public void read(ByteBuffer bytes, long position) throws IOException {
            long at = position;
            for (int count = 0; count >= 0 && bytes.hasRemaining(); at += count) {
                count = channel.read(bytes, at);
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void force() {}

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
