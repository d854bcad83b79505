package dev.casty.journal.tool;

import dev.casty.runtime.journal.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of a journal, as it was named. */
record Directory(Path path) {
    /** Looks into it. */
    Inspection inspect() throws IOException {
        check();
        return Inspection.of(path);
    }

    private void check() throws IOException {
        if (!Files.exists(path)) {
            throw new UsageException(
                    "there is no " + this + ". It takes the directory that FileJournal.at(...) was given");
        } else if (!Files.isDirectory(path)) {
            throw new UsageException(this + " is no directory, but a file"
                    + (path.toString().endsWith(".segment") ? ": name the directory that it is in" : ""));
        } else if (!Inspection.isJournal(path)) {
            throw new UsageException("there is no journal in " + this
                    + ": no file of it is called *.segment or safe.mark. It takes the directory that"
                    + " FileJournal.at(...) was given");
        }
    }

    @Override
    public String toString() {
        return Text.printable(path.toString());
    }
}
