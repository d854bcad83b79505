package dev.casty.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.runtime.journal.JournalReport.End;
import dev.casty.runtime.journal.JournalReport.Rule;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final int SEGMENT_BYTES = FileJournal.MIN_SEGMENT_BYTES;
    /** Of bytes that are flipped; {@link CrashTest} flips all. */
    private static final int STEP = 3;

    @TempDir
    Path directory;

    private OpenJournal open() {
        return FileJournal.at(directory).segmentBytes(SEGMENT_BYTES).open();
    }

    private static void append(OpenJournal journal, String key, long sequence, Kind kind, byte[] payload) {
        var done = new CompletableFuture<Void>();
        journal.append(key, sequence, kind, payload, new Receipt() {
            @Override
            public void safe() {
                done.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                done.completeExceptionally(cause);
            }
        });
        done.join();
    }

    /** Three keys in two segments, one of them deleted. */
    private void fill() {
        try (var journal = open()) {
            append(journal, "/gone", 1, Kind.CHANGE, new byte[5]);
            append(journal, "/gone", 2, Kind.DELETION, new byte[0]);
            for (int i = 1; i <= 10; i++) {
                append(journal, "/a", i, i == 4 ? Kind.SNAPSHOT : Kind.CHANGE, new byte[500]);
                append(journal, "/b", i, Kind.CHANGE, new byte[] {(byte) i});
            }
        }
    }

    private JournalReport report() throws IOException {
        try (var inspection = Inspection.of(directory)) {
            return inspection.report();
        }
    }

    private Path segment(long number) {
        return directory.resolve(Segment.name(number));
    }

    private static boolean hasFinding(JournalReport report) {
        return report.segments().stream().anyMatch(each -> each.damage() != null)
                || !report.missing().isEmpty()
                || report.keys().values().stream().anyMatch(each -> each.missing() > 0);
    }

    @Test
    void aWholeJournalIsDescribedAsItIs() throws IOException {
        fill();
        try (var inspection = Inspection.of(directory);
                var journal = open()) {
            var report = inspection.report();

            assertThat(report.refusal()).isNull();
            assertThat(hasFinding(report)).isFalse();
            assertThat(report.segments()).extracting(SegmentReport::end).containsExactly(End.SEALED, End.CLOSED);
            assertThat(report.keys()).containsOnlyKeys("/a", "/b", "/gone");
            assertThat(report.keys().get("/gone").isDeleted()).isTrue();
            for (var key : List.of("/a", "/b")) {
                var stored = journal.read(key);
                var of = report.keys().get(key);
                assertThat(of.sequence()).isEqualTo(stored.sequence());
                assertThat(of.entries()).hasSameSizeAs(stored.entries());
                for (int i = 0; i < stored.entries().size(); i++) {
                    var entry = of.entries().get(i);
                    assertThat(entry.kind()).isEqualTo(stored.entries().get(i).kind());
                    assertThat(inspection.payload(entry))
                            .isEqualTo(stored.entries().get(i).payload());
                }
            }
        }
    }

    /** The journal refuses exactly where something is found; what is read past it is at most what was written. */
    @Test
    void aFlippedByteThatIsRefusedIsFound() throws IOException {
        fill();
        int refused = 0;
        for (var file : List.of(segment(1), segment(2), directory.resolve(Mark.NAME))) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at += STEP) {
                whole[at] ^= 0x10;
                Files.write(file, whole);
                var report = report();
                assertThat(hasFinding(report)).as("%s %s", file, at).isEqualTo(report.refusal() != null);
                assertThat(report.keys().keySet()).isSubsetOf("/a", "/b", "/gone");
                refused += report.refusal() == null ? 0 : 1;
                whole[at] ^= 0x10;
            }
            Files.write(file, whole);
        }
        assertThat(refused).isGreaterThan(SEGMENT_BYTES / STEP);
    }

    @Test
    void whatIsRefusedIsWhatOpeningSays() throws IOException {
        fill();
        byte[] bytes = Files.readAllBytes(segment(1));
        bytes[100] ^= 1;
        Files.write(segment(1), bytes);

        assertThatThrownBy(this::open).hasMessage(report().refusal());
    }

    @Test
    void aRecordOfAnUnknownKindIsNamed() throws IOException {
        fill();
        byte[] bytes = Files.readAllBytes(segment(2));
        int end = report().segments().getLast().offset();
        var buffer = ByteBuffer.wrap(bytes, end, 100).slice();
        int before = ByteBuffer.wrap(bytes).getInt(end - Records.MARK_BYTES + 4);
        Records.putMark(buffer, (byte) 99);
        Records.seal(buffer, 0, 2, end, before, end);
        Files.write(segment(2), bytes);

        var damage = report().segments().getLast().damage();
        assertThat(damage.rule()).isEqualTo(Rule.KIND);
        assertThat(damage.offset()).isEqualTo(end);
        assertThatThrownBy(this::open).hasMessageContaining("unknown kind, 99");
    }

    /** The first of two records of the last batch is missing: whoever opens the journal cuts both. */
    @Test
    void whatIsValidBehindATornRecordIsNoState() throws IOException {
        fill();
        byte[] bytes = Files.readAllBytes(segment(2));
        int end = report().segments().getLast().offset();
        var buffer = ByteBuffer.wrap(bytes, end + 50, 100).slice();
        Records.putEntry(buffer, Kind.CHANGE, 11, "/a".getBytes(StandardCharsets.UTF_8), new byte[1]);
        Records.seal(buffer, 0, 2, end + 50, 0, end);
        Files.write(segment(2), bytes);

        var report = report();
        assertThat(report.refusal()).isNull();
        assertThat(report.segments().getLast().end()).isEqualTo(End.TORN);
        assertThat(report.keys().get("/a").sequence()).isEqualTo(10);
        try (var journal = open()) {
            assertThat(journal.read("/a").sequence()).isEqualTo(10);
        }
    }

    @Test
    void aFileTooLargeForASegmentIsNotRead() throws IOException {
        fill();
        try (var file = Files.newByteChannel(segment(2), StandardOpenOption.WRITE)) {
            file.position(Integer.MAX_VALUE - 10L).write(ByteBuffer.allocate(1));
        }

        assertThat(report().segments().getLast().damage().rule()).isEqualTo(Rule.SIZE);
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class).hasMessageContaining("no segment has");
    }

    @Test
    void whoWritesMeanwhileIsNotTakenForDamaged() throws Exception {
        var done = new AtomicBoolean();
        try (var journal = open()) {
            append(journal, "/a", 1, Kind.SNAPSHOT, new byte[500]);
            var writer = Thread.ofPlatform().start(() -> {
                for (int i = 2; !done.get(); i++) {
                    append(journal, "/a", i, Kind.SNAPSHOT, new byte[500]);
                }
            });
            long last = 0;
            for (int i = 0; i < 300; i++) {
                try (var inspection = Inspection.of(directory)) {
                    var report = inspection.report();
                    assertThat(report.refusal()).isNull();
                    var key = report.keys().get("/a");
                    assertThat(key.sequence()).isGreaterThanOrEqualTo(last);
                    assertThat(inspection.payload(key.entries().getLast())).hasSize(500);
                    last = key.sequence();
                }
            }
            done.set(true);
            writer.join();
            assertThat(last).isGreaterThan(1);
        }
    }
}
