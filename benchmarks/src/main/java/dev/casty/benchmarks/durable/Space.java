package dev.casty.benchmarks.durable;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.workload.Window;
import dev.casty.journal.Entry;
import dev.casty.journal.FileJournal;
import dev.casty.journal.OpenJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@value #ACTORS} actors take on disk after many changes of an {@code int}, beside what is worth keeping of them. */
final class Space {
    /** The names of the readings, in bytes: on disk at the end. */
    static final String DISK = "disk";
    /** The most that was on disk meanwhile. */
    static final String PEAK = "peak";
    /** The newest snapshot of every actor, as it is encoded. */
    static final String LIVE = "live";

    static final int ACTORS = 100;
    private static final int IN_FLIGHT = 512;
    /** How often the files are looked at: in each of so many parts. */
    private static final int PARTS = 200;

    private final Path folder;
    private final int characters;

    private Space(Path folder, int characters) {
        this.folder = folder;
        this.characters = characters;
    }

    /** Of actors that have a text so long, too, which does not change. */
    static List<Reading> measure(Path folder, int characters, Extent extent) throws IOException {
        return new Space(folder, characters).measure(extent.changes());
    }

    private List<Reading> measure(int changes) throws IOException {
        long peak = change(changes);
        long disk = JournalFiles.bytes(folder);
        check(changes);
        return List.of(new Reading(DISK, disk), new Reading(PEAK, peak), new Reading(LIVE, live()));
    }

    private ActorSystem open() {
        return ActorSystem.builder().journal(FileJournal.at(folder)).build();
    }

    private static DocumentRef document(ActorSystem system, long number) {
        return system.actor("document-" + number % ACTORS, DocumentRef.spec());
    }

    /** Makes the changes; returns the most bytes that were seen. */
    private long change(int changes) throws IOException {
        long peak = 0;
        try (var system = open()) {
            for (int i = 0; i < ACTORS; i++) {
                document(system, i).ask(new Document.Write("x".repeat(characters)));
            }
            for (int part = 0; part < PARTS; part++) {
                Window.ask(IN_FLIGHT, changes / PARTS, i -> document(system, i).askAsync(new Document.Revise()));
                peak = Math.max(peak, JournalFiles.bytes(folder));
            }
        }
        return peak;
    }

    private void check(int changes) {
        try (var system = open()) {
            long sum = Window.ask(IN_FLIGHT, ACTORS, i -> document(system, i).askAsync(new Document.Sum()));
            long expected = changes + (long) ACTORS * characters;
            if (sum != expected) {
                throw new IllegalStateException("the documents hold %,d instead of %,d".formatted(sum, expected));
            }
        }
    }

    private long live() {
        try (var journal = FileJournal.at(folder).open()) {
            return journal.keys().stream().mapToLong(key -> live(journal, key)).sum();
        }
    }

    private static long live(OpenJournal journal, String key) {
        return journal.read(key).entries().stream()
                .filter(entry -> entry.kind() == Entry.Kind.SNAPSHOT)
                .mapToLong(entry -> entry.payload().length)
                .sum();
    }
}
