package dev.casty.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.journal.Entry.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every journal. */
class JournalContractTest {
    @TempDir
    Path directory;

    private final MemoryJournal memory = new MemoryJournal();

    enum Implementation {
        MEMORY,
        FILE
    }

    private Journal journal(Implementation implementation) {
        return switch (implementation) {
            case MEMORY -> memory;
            case FILE -> FileJournal.at(directory).segmentBytes(FileJournal.MIN_SEGMENT_BYTES);
        };
    }

    /** Completes when the entry is safe. */
    private static CompletableFuture<Void> append(
            OpenJournal journal, String key, long sequence, Kind kind, String text) {
        var done = new CompletableFuture<Void>();
        journal.append(key, sequence, kind, text.getBytes(StandardCharsets.UTF_8), new Receipt() {
            @Override
            public void safe() {
                done.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                done.completeExceptionally(cause);
            }
        });
        return done;
    }

    private static List<String> texts(Stored stored) {
        return stored.entries().stream()
                .map(each -> each.kind() + " " + new String(each.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSafeIsThereWhenItIsOpenedAgain(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            append(open, "/a", 1, Kind.CHANGE, "one").join();
            append(open, "/b", 1, Kind.CHANGE, "other").join();
            append(open, "/a", 2, Kind.CHANGE, "two").join();
        }
        try (var open = journal(implementation).open()) {
            assertThat(texts(open.read("/a"))).containsExactly("CHANGE one", "CHANGE two");
            assertThat(open.read("/a").sequence()).isEqualTo(2);
            assertThat(texts(open.read("/b"))).containsExactly("CHANGE other");
            assertThat(open.keys()).containsExactlyInAnyOrder("/a", "/b");
            append(open, "/a", 3, Kind.CHANGE, "three").join();
            assertThat(texts(open.read("/a"))).endsWith("CHANGE three");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownKeyHasNothing(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            assertThat(open.read("/a")).isEqualTo(new Stored(0, List.of()));
            assertThat(open.keys()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderSeesWhatWasAppendedBefore(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            for (int i = 1; i <= 100; i++) {
                append(open, "/a", i, Kind.CHANGE, "" + i);
            }
            assertThat(open.read("/a").entries()).hasSize(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotStandsForAllBeforeIt(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            append(open, "/a", 1, Kind.CHANGE, "one").join();
            append(open, "/a", 2, Kind.SNAPSHOT, "all").join();
            append(open, "/a", 3, Kind.CHANGE, "three").join();
        }
        try (var open = journal(implementation).open()) {
            assertThat(texts(open.read("/a"))).containsExactly("SNAPSHOT all", "CHANGE three");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedKeyStaysDeletedAndItsNumbersGoOn(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            append(open, "/a", 1, Kind.CHANGE, "one").join();
            append(open, "/a", 2, Kind.DELETION, "").join();
            assertThat(open.read("/a")).isEqualTo(new Stored(2, List.of()));
        }
        try (var open = journal(implementation).open()) {
            assertThat(open.read("/a").entries()).isEmpty();
            assertThat(open.keys()).isEmpty();
            append(open, "/a", open.read("/a").sequence() + 1, Kind.CHANGE, "new")
                    .join();
            assertThat(texts(open.read("/a"))).containsExactly("CHANGE new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntryOutOfItsTurnIsRefused(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            append(open, "/a", 1, Kind.CHANGE, "one").join();

            for (long wrong : List.of(1L, 3L, 0L)) {
                assertThatThrownBy(() ->
                                append(open, "/a", wrong, Kind.CHANGE, "wrong").join())
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(JournalException.class)
                        .hasMessageContaining("entry " + wrong + " of /a");
            }
            append(open, "/a", 2, Kind.CHANGE, "two").join();
            assertThat(texts(open.read("/a"))).containsExactly("CHANGE one", "CHANGE two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void receiptsComeInTheOrderOfAppends(Implementation implementation) {
        var told = new ConcurrentLinkedQueue<Integer>();
        try (var open = journal(implementation).open()) {
            for (int i = 1; i <= 1000; i++) {
                int number = i;
                append(open, "/" + i % 7, (i - 1) / 7 + 1, Kind.CHANGE, "x").handle((ok, failure) -> told.add(number));
            }
        }
        assertThat(List.copyOf(told)).hasSize(1000).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void itBelongsToOneSystemAtATime(Implementation implementation) {
        try (var open = journal(implementation).open()) {
            assertThat(open.keys()).isEmpty();
            assertThatThrownBy(() -> journal(implementation).open())
                    .isInstanceOf(JournalException.class)
                    .hasMessageMatching(".*(open already|is locked).*");
        }
        journal(implementation).open().close();
    }

    @ParameterizedTest
    @EnumSource
    void afterItWasClosedEntriesAreRefused(Implementation implementation) {
        var open = journal(implementation).open();
        open.close();
        open.close();

        assertThatThrownBy(() -> append(open, "/a", 1, Kind.CHANGE, "late").join())
                .hasCauseInstanceOf(JournalException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void afterItWasRefusedForDamageItOpensAsSoonAsItIsRepaired() throws IOException {
        try (var open = journal(Implementation.FILE).open()) {
            append(open, "/a", 1, Kind.CHANGE, "one").join();
        }
        var segment = directory.resolve("0000000000000000001.segment");
        var bytes = Files.readAllBytes(segment);
        Files.write(segment, new byte[bytes.length]);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> journal(Implementation.FILE).open())
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(segment + " is damaged at offset 0");
        }

        Files.write(segment, bytes);
        Files.write(directory.resolve("lock"), new byte[] {1, 2, 3});
        try (var open = journal(Implementation.FILE).open()) {
            assertThat(texts(open.read("/a"))).containsExactly("CHANGE one");
        }
    }

    @Test
    void anEntryLargerThanASegmentIsRefusedAndNothingElse() {
        try (var open = journal(Implementation.FILE).open()) {
            assertThatThrownBy(() ->
                            append(open, "/a", 1, Kind.CHANGE, "x".repeat(5000)).join())
                    .hasMessageContaining("split the state");
            append(open, "/a", 1, Kind.CHANGE, "x".repeat(3000)).join();
            append(open, "/b", 1, Kind.CHANGE, "x".repeat(3000)).join();
        }
        try (var open = journal(Implementation.FILE).open()) {
            assertThat(open.keys()).containsExactlyInAnyOrder("/a", "/b");
        }
    }

    @Test
    void whatIsSupersededDoesNotStayOnDisk() {
        int updates = Integer.getInteger("casty.journal.updates", 100_000);
        var payload = "x".repeat(20);
        int segment = 64 << 10;
        var journal = FileJournal.at(directory).segmentBytes(segment);
        try (var open = journal.open()) {
            var last = CompletableFuture.<Void>completedFuture(null);
            for (int i = 0; i < updates; i++) {
                int sequence = i / 100 + 1;
                last = append(open, "/" + i % 100, sequence, sequence % 50 == 0 ? Kind.SNAPSHOT : Kind.CHANGE, payload);
            }
            last.join();
        }
        try (var open = journal.open()) {
            long live = 0;
            for (var key : open.keys()) {
                var stored = open.read(key);
                assertThat(stored.sequence()).isEqualTo(updates / 100);
                live += stored.entries().size() * (20 + 35L);
            }
            assertThat(sizeOfDirectory()).isLessThan(4 * live + 3L * segment);
        }
    }

    private long sizeOfDirectory() {
        long size = 0;
        for (var each : directory.toFile().listFiles()) {
            size += each.length();
        }
        return size;
    }
}
