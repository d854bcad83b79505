package dev.casty.benchmarks.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What a journal has on disk. */
final class JournalFiles {
    private JournalFiles() {}

    /** Its segments, the oldest first. */
    static List<Path> segments(Path folder) throws IOException {
        return all(folder).stream()
                .filter(file -> file.toString().endsWith(".segment"))
                .toList();
    }

    /** What its segments take. */
    static long bytesOfSegments(Path folder) throws IOException {
        return bytes(segments(folder));
    }

    /** What all of its files take, the mark and segments that are being made among them. */
    static long bytes(Path folder) throws IOException {
        return bytes(all(folder));
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (var file : files) {
            try {
                bytes += Files.size(file);
            } catch (NoSuchFileException e) {
                // A segment that was deleted meanwhile.
            }
        }
        return bytes;
    }
}
