package dev.casty.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Source files that a test writes. */
final class Sources {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    Sources(Path folder) {
        this.folder = folder;
    }

    /** Adds a file. */
    Sources add(String path, String text) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Path> files() {
        return files;
    }
}
